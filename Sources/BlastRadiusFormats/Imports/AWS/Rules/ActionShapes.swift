import BlastRadius

/// What the resources of actions look like.
enum ActionShapes {
  /// What stands after the account in the ARNs that an action is about, by actions and by services.
  private static let resources: [ExactText: String] = [
    "iam:createrole": "role/*", "iam:putrolepolicy": "role/*", "iam:attachrolepolicy": "role/*",
    "iam:createuser": "user/*", "iam:putuserpolicy": "user/*", "iam:attachuserpolicy": "user/*",
    "iam:createaccesskey": "user/*", "iam:createloginprofile": "user/*",
    "iam:createinstanceprofile": "instance-profile/*",
    "iam:addroletoinstanceprofile": "instance-profile/*",
    "lambda": "function:*", "lambda:createeventsourcemapping": "*",
    "ec2:runinstances": "instance/*", "ec2:requestspotinstances": "*",
    "ec2:createlaunchtemplateversion": "launch-template/*",
    "ec2:modifylaunchtemplate": "launch-template/*",
    "ec2:createlaunchtemplate": "launch-template/*",
    "codebuild": "project/*", "cloudformation": "stack/*",
    "cloudformation:createstackset": "stackset/*", "cloudformation:updatestackset": "stackset/*",
    "cloudformation:createstackinstances": "stackset/*",
  ]

  /// The pattern of what an action can be about in an account.
  static func shape(_ action: PolicyAction, partition: String, account: String) -> Glob {
    let service = action.service
    let resource = resources[action.name.inLowerCase] ?? resources[service] ?? "*"
    let namespace =
      switch service {
      case "ec2-instance-connect": "ec2"
      case "ssm": "*"
      default: service
      }
    let region = service == "iam" ? "" : "*"
    return Glob("arn:\(partition):\(namespace):\(region):\(account):\(resource)")
  }
}
