"""Exports of systems as their owners have them, made up and large, for `bench.py`."""
import json


def kubernetes(path, bindings=50_000, namespaces=2_000, roles=500):
    """A cluster: bindings of accounts, users and groups to ClusterRoles and Roles in all namespaces."""
    rbac = "rbac.authorization.k8s.io"
    verbs = [["get", "list"], ["create"], ["patch", "update"], ["*"]]
    resources = [["secrets"], ["pods", "pods/exec"], ["deployments"], ["configmaps"],
                 ["roles", "rolebindings"], ["serviceaccounts/token"]]

    def rules(number):
        return [{"apiGroups": ["", "apps", rbac], "resources": resources[(number + rule) % 6],
                 "verbs": verbs[(number // 6 + rule) % 4]} for rule in range(3)]

    def item(kind, name, number, **more):
        space = None if kind.startswith("Cluster") else f"team-{number % namespaces}"
        core = kind in ("ServiceAccount", "Pod")
        return {"apiVersion": "v1" if core else f"{rbac}/v1", "kind": kind,
                "metadata": {"name": name, "creationTimestamp": "2024-05-06T07:08:09Z",
                             "resourceVersion": str(number + 1), "uid": f"{number:036x}",
                             **({"namespace": space} if space else {})}, **more}

    items = [item("ClusterRole", f"role-{number}", number, rules=rules(number))
             for number in range(roles)]
    for number in range(bindings):
        wide = number % 50 == 0
        subject = [{"kind": "ServiceAccount", "name": f"robot-{number // namespaces}",
                    "namespace": f"team-{number % namespaces}"},
                   {"kind": "User", "name": f"person-{number % 7_000}@example.com"},
                   {"kind": "Group", "name": f"group-{number % 900}"}][number % 3]
        items.append(item(
            "ClusterRoleBinding" if wide else "RoleBinding", f"binding-{number}", number,
            roleRef={"apiGroup": rbac, "kind": "ClusterRole", "name": f"role-{number % roles}"},
            subjects=[subject]))
    for number in range(bindings // 5):
        items.append(item("ServiceAccount", f"robot-{number // namespaces}", number))
        items.append(item("Pod", f"pod-{number}", number, spec={
            "nodeName": f"node-{number % 300}", "serviceAccountName": f"robot-{number // namespaces}",
            "containers": [{"name": "main", "securityContext": {"privileged": number % 100 == 0}}]}))
    with open(path, "w") as file:
        json.dump({"apiVersion": "v1", "items": items, "kind": "List"}, file, indent=4)
