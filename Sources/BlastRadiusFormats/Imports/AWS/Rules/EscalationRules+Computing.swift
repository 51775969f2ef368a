import BlastRadius

extension EscalationRule {
  private static let ec2 = ["ec2.amazonaws.com"]
  private static let lambda = ["lambda.amazonaws.com"]
  private static let tasks = ["ecs-tasks.amazonaws.com"]
  private static let appRunner = ["tasks.apprunner.amazonaws.com"]
  private static let agentCore = ["bedrock-agentcore.amazonaws.com"]
  /// What brings a role into a profile that instances can have.
  private static let profile: [Need] = [
    .any("iam:CreateInstanceProfile"), .any("iam:AddRoleToInstanceProfile"),
  ]

  /// Instances, functions and containers.
  static let computing: [EscalationRule] = [
    .pass(ec2, hasProfile: true, [.any("ec2:RunInstances")], "start an instance with it"),
    .pass(
      ec2, [.any("ec2:RunInstances")] + profile,
      "put it into an instance profile and start an instance with it"),
    .pass(
      ec2, hasProfile: true, [.any("ec2:RequestSpotInstances")], "ask for a spot instance with it"),
    .pass(
      ec2, hasProfile: true, supposing: .instance,
      [
        .any("ec2:AssociateIamInstanceProfile"),
        .any(
          "ssm:StartSession", "ssm:SendCommand",
          "ec2-instance-connect:SendSSHPublicKey", "ec2:RunInstances"),
      ],
      "give it to an instance and log in there"),
    .pass(
      ec2, supposing: .instance,
      [
        .any("ec2:AssociateIamInstanceProfile"),
        .any(
          "ssm:StartSession", "ssm:SendCommand",
          "ec2-instance-connect:SendSSHPublicKey", "ec2:RunInstances"),
      ] + profile,
      "put it into an instance profile, give that to an instance and log in there"),
    .pass(
      ec2, hasProfile: true,
      [
        .any("autoscaling:CreateLaunchConfiguration", "ec2:CreateLaunchTemplate"),
        .any("autoscaling:CreateAutoScalingGroup", "autoscaling:UpdateAutoScalingGroup"),
      ],
      "let a group of instances start with it"),
    EscalationRule(
      .existing(.listed(.instance, services: ec2)),
      [.on("ec2:ModifyInstanceAttribute"), .on("ec2:StopInstances"), .on("ec2:StartInstances")],
      "change what the instance runs when it starts"),
    EscalationRule(
      .existing(.listed(.instance, services: ec2)),
      [.on("ec2-instance-connect:SendSSHPublicKey")],
      "log in to the instance with a key of one's own"),
    EscalationRule(
      .existing(.managedInstance), [.on("ssm:SendCommand")], "run commands on the instance"),
    EscalationRule(
      .existing(.managedInstance), [.on("ssm:StartSession")], "open a session on the instance"),
    EscalationRule(
      .existing(.unlisted(services: ec2)),
      [.any("ec2:CreateLaunchTemplateVersion"), .any("ec2:ModifyLaunchTemplate")],
      "change the template that instances start from"),
    .pass(
      lambda,
      [
        .any("lambda:CreateFunction"),
        .any(
          "lambda:InvokeFunction", "lambda:AddPermission",
          "lambda:CreateEventSourceMapping", "lambda:CreateFunctionUrlConfig"),
      ],
      "make a Lambda function with it and run it"),
    EscalationRule(
      .existing(.listed(.function, services: lambda)), [.on("lambda:UpdateFunctionCode")],
      "change the code of the function"),
    .pass(
      lambda, supposing: .function,
      [.any("lambda:UpdateFunctionCode"), .any("lambda:UpdateFunctionConfiguration")],
      "give it to a Lambda function and change the code"),
    .pass(
      tasks,
      [
        .any("ecs:RegisterTaskDefinition"),
        .any(
          "ecs:RunTask", "ecs:StartTask",
          "ecs:CreateService", "ecs:UpdateService"),
      ],
      "run a container with it"),
    EscalationRule(
      .existing(.unlisted(services: tasks)), [.any("ecs:ExecuteCommand")],
      "run commands in a container"),
    .pass(appRunner, [.any("apprunner:CreateService")], "run an App Runner service with it"),
    EscalationRule(
      .existing(.unlisted(services: appRunner)), [.any("apprunner:UpdateService")],
      "change what an App Runner service runs"),
    .pass(
      agentCore,
      [
        .any("bedrock-agentcore:CreateCodeInterpreter"),
        .any("bedrock-agentcore:StartCodeInterpreterSession"),
        .any("bedrock-agentcore:InvokeCodeInterpreter"),
      ],
      "run code in an interpreter of AgentCore with it"),
    EscalationRule(
      .existing(.unlisted(services: agentCore)),
      [
        .any("bedrock-agentcore:StartCodeInterpreterSession"),
        .any("bedrock-agentcore:InvokeCodeInterpreter"),
      ],
      "run code in an interpreter of AgentCore"),
  ]
}
