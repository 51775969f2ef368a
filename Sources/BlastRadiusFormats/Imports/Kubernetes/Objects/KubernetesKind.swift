import BlastRadius

/// The kinds of objects that are read.
enum KubernetesKind: String, CaseIterable, Sendable {
  case role = "Role"
  case clusterRole = "ClusterRole"
  case roleBinding = "RoleBinding"
  case clusterRoleBinding = "ClusterRoleBinding"
  case serviceAccount = "ServiceAccount"
  case pod = "Pod"
  case node = "Node"
  case namespace = "Namespace"
  case secret = "Secret"
  case deployment = "Deployment"
  case daemonSet = "DaemonSet"
  case statefulSet = "StatefulSet"
  case replicaSet = "ReplicaSet"
  case replicationController = "ReplicationController"
  case job = "Job"
  case cronJob = "CronJob"

  /// The word for it in ids.
  var word: String { rawValue.lowercased() }

  /// Whether its objects stand in namespaces.
  var isNamespaced: Bool {
    switch self {
    case .clusterRole, .clusterRoleBinding, .node, .namespace: false
    default: true
    }
  }

  /// Whether it makes pods of a template.
  var isWorkload: Bool {
    switch self {
    case .deployment, .daemonSet, .statefulSet, .replicaSet, .replicationController, .job, .cronJob:
      true
    default: false
    }
  }

  /// The API groups that have it; others have kinds of the same name that mean something else.
  private var groups: [String] {
    switch self {
    case .role, .clusterRole, .roleBinding, .clusterRoleBinding:
      ["rbac.authorization.k8s.io", "authorization.openshift.io"]
    case .deployment, .daemonSet, .replicaSet: ["apps", "extensions"]
    case .statefulSet: ["apps"]
    case .job, .cronJob: ["batch"]
    default: [""]
    }
  }

  /// The kind of a name in an API version; `nil` for one that is not read.
  ///
  /// - Parameter version: As in `apps/v1`; `nil` where nothing says it.
  init?(_ name: String, version: String?) {
    guard let kind = KubernetesKind(rawValue: name) else { return nil }
    if let version {
      let parts = version.split(separator: "/", omittingEmptySubsequences: false)
      guard kind.groups.contains(parts.count > 1 ? String(parts[0]) : "") else { return nil }
    }
    self = kind
  }

  /// The kind of an object that does not say its own, by what it has.
  init?(shape object: KubernetesValue) {
    let isNamespaced = object["metadata"]["namespace"].text != nil
    if object["roleRef"].isSaid {
      self = isNamespaced ? .roleBinding : .clusterRoleBinding
    } else if object["rules"].isSaid || object["aggregationRule"].isSaid {
      self = isNamespaced ? .role : .clusterRole
    } else if object["spec"]["containers"].isSaid {
      self = .pod
    } else if object["status"]["nodeInfo"].isSaid {
      self = .node
    } else {
      return nil
    }
  }

  /// The kinds that give nobody anything, of which nothing is said when they are not read.
  static let harmless: [String] = [
    "APIService", "CSIDriver", "CSINode", "CSIStorageCapacity", "ComponentStatus", "ConfigMap",
    "ControllerRevision", "CustomResourceDefinition", "EndpointSlice", "Endpoints", "Event",
    "FlowSchema", "HorizontalPodAutoscaler", "Ingress", "IngressClass", "Lease", "LimitRange",
    "NetworkPolicy", "PersistentVolume", "PersistentVolumeClaim", "PodDisruptionBudget",
    "PodTemplate", "PriorityClass", "PriorityLevelConfiguration", "ResourceQuota", "RuntimeClass",
    "Service", "StorageClass", "VolumeAttachment",
  ]
}
