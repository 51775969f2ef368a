import BlastRadius

/// A path of nodes whose mount leads further.
struct HostPath: Sendable {
  let parts: [Substring]
  /// Whether any file in it does.
  let isFolder: Bool
  let way: HostAccess.Way
  let needsWriting: Bool
  /// Whether it takes more that an export does not say.
  let isUnknown: Bool

  private init(
    _ path: String, _ way: HostAccess.Way, writing: Bool, folder: Bool = false,
    unknown: Bool = false
  ) {
    parts = path.split(separator: "/")
    (isFolder, self.way, needsWriting, isUnknown) = (folder, way, writing, unknown)
  }

  /// The paths that lead further.
  static let all: [HostPath] =
    sockets.map { HostPath($0, .control, writing: false) }
    + executed.map { HostPath($0, .control, writing: true, folder: true) } + [
      HostPath("/etc/crontab", .control, writing: true),
      HostPath("/etc/ld.so.preload", .control, writing: true),
      HostPath("/etc/passwd", .control, writing: true),
      HostPath("/etc/shadow", .control, writing: true),
      HostPath("/etc/sudoers", .control, writing: true),
      HostPath("/proc/sys/kernel/core_pattern", .control, writing: true),
      HostPath("/var/lib/kubelet/pods", .kubeletFiles, writing: false),
      HostPath("/var/lib/kubelet/pki", .kubeletFiles, writing: false),
      // Logs are read by the kubelet, which follows links; it takes somebody who may read logs.
      HostPath("/var/log/pods", .kubeletFiles, writing: true, unknown: true),
      HostPath("/etc/kubernetes/admin.conf", .administratorFiles, writing: false),
      HostPath("/etc/kubernetes/super-admin.conf", .administratorFiles, writing: false),
      HostPath("/etc/kubernetes/pki", .administratorFiles, writing: false, folder: true),
      HostPath("/var/lib/etcd", .database, writing: false, folder: true),
    ]

  /// Sockets of what runs containers, which a mount that is read only does not close.
  private static let sockets = [
    "/run/containerd/containerd.sock", "/var/run/containerd/containerd.sock",
    "/run/docker.sock", "/var/run/docker.sock", "/run/crio/crio.sock", "/var/run/crio/crio.sock",
    "/run/podman/podman.sock", "/var/run/podman/podman.sock", "/run/cri-dockerd.sock",
    "/var/run/cri-dockerd.sock", "/run/k3s/containerd/containerd.sock",
    "/run/dbus/system_bus_socket", "/var/run/dbus/system_bus_socket",
  ]

  /// Folders of what root runs, or lets in.
  private static let executed = [
    "/bin", "/boot", "/etc/cron.d", "/etc/cron.daily", "/etc/cron.hourly", "/etc/init.d",
    "/etc/kubernetes/manifests", "/etc/pam.d", "/etc/profile.d", "/etc/sudoers.d",
    "/etc/systemd/system", "/lib", "/lib64", "/opt/cni/bin", "/root", "/sbin", "/usr/bin",
    "/usr/lib", "/usr/local/bin", "/usr/local/sbin", "/usr/sbin", "/var/spool/cron",
  ]

  /// The parts of a path, without `.` and `..`.
  static func parts(_ path: String) -> [Substring] {
    var parts: [Substring] = []
    for part in path.split(separator: "/") {
      if part.utf8.elementsEqual("..".utf8) {
        _ = parts.popLast()
      } else if !part.utf8.elementsEqual(".".utf8) {
        parts.append(part)
      }
    }
    return parts
  }

  /// Whether who has what is mounted has this.
  func isReached(by mount: [Substring]) -> Bool {
    let (shorter, longer) = mount.count <= parts.count ? (mount, parts) : (parts, mount)
    guard shorter.count == parts.count ? (isFolder || mount.count == parts.count) : true else {
      return false
    }
    return zip(shorter, longer).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
  }
}
