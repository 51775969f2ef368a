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


def aws(path, roles=20_000, policies=5_000):
    """An account: roles with policies of their own and shared ones, boundaries, tags, conditions."""
    account, prefix = "210987654321", "arn:aws:iam::210987654321:"

    def statement(effect, actions, resources, **more):
        return {"Effect": effect, "Action": actions, "Resource": resources, **more}

    def document(*statements):
        return {"Version": "2012-10-17", "Statement": list(statements)}

    services = ["lambda", "ec2", "ecs-tasks", "glue", "codebuild", "cloudformation", "sagemaker"]

    def noise(number, count):
        """What has nothing to do with who becomes whom."""
        return [statement("Allow", ["s3:GetObject", "s3:PutObject", "sqs:SendMessage", "kms:Decrypt"], [
            f"arn:aws:s3:::team-{number % 900}-bucket-{index}/*" for index in range(6)])
            for index in range(count)]

    def own(number):
        """The policy of a role itself: nobody else has the same."""
        team = f"team-{number % 400}"
        deploys = [statement("Allow", "iam:PassRole", f"{prefix}role/{team}/*"),
                   statement("Allow", ["lambda:CreateFunction", "lambda:InvokeFunction",
                                       "lambda:UpdateFunctionCode"],
                             f"arn:aws:lambda:*:{account}:function:{team}-*")]
        assumes = [statement("Allow", "sts:AssumeRole", "*" if number % 2 else f"{prefix}role/{team}/*")]
        tagged = [statement("Allow", ["ec2:RunInstances", "ssm:StartSession"], "*", Condition={
            "StringEquals": {"aws:ResourceTag/team": "${aws:PrincipalTag/team}"}}),
            statement("Allow", "iam:UpdateAssumeRolePolicy", f"{prefix}role/{team}/r-{number}")]
        kinds = [deploys, assumes, tagged, deploys + assumes, []]
        return document(*kinds[number % 5], statement(
            "Allow", "sqs:*", f"arn:aws:sqs:*:{account}:queue-{number}"), *noise(number, 3))

    def trust(number):
        """Who may assume a role."""
        service = services[number % len(services)]
        kinds = [
            ({"Service": f"{service}.amazonaws.com"}, {}),
            ({"AWS": f"{prefix}root"}, {}),
            ({"AWS": f"{prefix}root"}, {"StringEquals": {"sts:ExternalId": f"x-{number}"}}),
            ({"AWS": f"{prefix}root"},
             {"ArnLike": {"aws:PrincipalArn": f"{prefix}role/team-{number % 400}/r-{number - 7}"}}),
            ({"AWS": [f"{prefix}role/team-{max(number - 3, 0) % 400}/r-{max(number - 3, 0)}"],
              "Service": f"{service}.amazonaws.com"}, {}),
            ({"AWS": "464622532012"}, {"StringEquals": {"sts:ExternalId": f"y-{number}"}}),
        ]
        principal, condition = kinds[number % len(kinds)]
        said = {"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"}
        return document({**said, "Condition": condition} if condition else said)

    def shared(number):
        """A managed policy: most deny a little, few allow much."""
        denied = statement("Deny", ["iam:PassRole", "sts:AssumeRole"],
                           [f"{prefix}role/team-{number % 40}/*", f"{prefix}role/*-admin-{number}"])
        wide = [statement("Allow", ["iam:PassRole", "codebuild:*", "glue:*"], "*"),
                statement("Allow", "iam:*", f"{prefix}user/team-{number}/*"),
                statement("Allow", "sts:AssumeRole", "*")]
        kinds = [[denied], [wide[number // 5 % 3]], [], [], []]
        return document(*kinds[number % 5], *noise(number, 14))

    def items(name):
        if name == "UserDetailList":
            for number in range(roles // 10):
                yield {"UserName": f"u-{number}", "UserId": f"AIDA{number:012}",
                       "Arn": f"{prefix}user/team-{number % 400}/u-{number}", "Path": "/",
                       "CreateDate": "2023-05-06T07:08:09+00:00", "GroupList": [f"g-{number % 100}"],
                       "AttachedManagedPolicies": [], "Tags": []}
        if name == "GroupDetailList":
            for number in range(100):
                yield {"GroupName": f"g-{number}", "Arn": f"{prefix}group/g-{number}",
                       "GroupPolicyList": [], "AttachedManagedPolicies": [
                           {"PolicyName": f"p-{number}", "PolicyArn": f"{prefix}policy/p-{number}"}]}
        if name == "RoleDetailList":
            for number in range(roles):
                profile = [{"InstanceProfileName": f"r-{number}", "Roles": [],
                            "Arn": f"{prefix}instance-profile/r-{number}"}] if number % 7 == 1 else []
                limit = {"PermissionsBoundary": {"PermissionsBoundaryType": "Policy",
                         "PermissionsBoundaryArn": f"{prefix}policy/p-{number % 9 * 5 + 1}"}} \
                    if number % 11 == 0 else {}
                yield {"Path": f"/team-{number % 400}/", "RoleName": f"r-{number}",
                       "RoleId": f"AROA{number:012}", "CreateDate": "2023-05-06T07:08:09+00:00",
                       "Arn": f"{prefix}role/team-{number % 400}/r-{number}",
                       "AssumeRolePolicyDocument": trust(number), "InstanceProfileList": profile,
                       "RolePolicyList": [{"PolicyName": "own", "PolicyDocument": own(number)}],
                       "AttachedManagedPolicies": [
                           {"PolicyName": f"p-{chosen}", "PolicyArn": f"{prefix}policy/p-{chosen}"}
                           for chosen in {number % policies, number * 7 % policies}],
                       "Tags": [{"Key": "team", "Value": f"team-{number % 400}"}],
                       "RoleLastUsed": {}, **limit}
        if name == "Policies":
            for number in range(policies):
                yield {"PolicyName": f"p-{number}", "Arn": f"{prefix}policy/p-{number}", "Path": "/",
                       "DefaultVersionId": "v1", "PolicyVersionList": [
                           {"VersionId": "v1", "IsDefaultVersion": True, "Document": shared(number),
                            "CreateDate": "2023-05-06T07:08:09+00:00"}]}

    with open(path, "w") as file:
        lists = ["UserDetailList", "GroupDetailList", "RoleDetailList", "Policies"]
        for position, name in enumerate(lists):
            file.write("{" if position == 0 else ",\n")
            file.write(f'"{name}": [\n')
            file.write(",\n".join(json.dumps(item, indent=1) for item in items(name)))
            file.write("]")
        file.write("}\n")
