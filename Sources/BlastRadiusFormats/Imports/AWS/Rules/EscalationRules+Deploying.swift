import BlastRadius

extension EscalationRule {
  private static let glue = ["glue.amazonaws.com"]
  private static let sageMaker = ["sagemaker.amazonaws.com"]
  private static let pipelines = [
    "datapipeline.amazonaws.com", "elasticmapreduce.amazonaws.com",
  ]
  private static let formation = ["cloudformation.amazonaws.com"]
  private static let builds = ["codebuild.amazonaws.com"]

  /// Jobs and notebooks over data.
  static let data: [EscalationRule] = [
    .pass(glue, [.any("glue:CreateDevEndpoint")], "make a Glue endpoint with it and log in there"),
    EscalationRule(
      .existing(.unlisted(services: glue)), [.any("glue:UpdateDevEndpoint")],
      "log in to a Glue endpoint with a key of one's own"),
    .pass(
      glue,
      [.any("glue:CreateJob", "glue:UpdateJob"), .any("glue:StartJobRun", "glue:CreateTrigger")],
      "run a Glue job with it"),
    .pass(
      glue, [.any("glue:CreateSession"), .any("glue:RunStatement")],
      "run statements in a Glue session with it"),
    .pass(sageMaker, [.any("sagemaker:CreateNotebookInstance")], "open a notebook with it"),
    .pass(sageMaker, [.any("sagemaker:CreateTrainingJob")], "run a training job with it"),
    .pass(sageMaker, [.any("sagemaker:CreateProcessingJob")], "run a processing job with it"),
    EscalationRule(
      .existing(.unlisted(services: sageMaker)),
      [.any("sagemaker:CreatePresignedNotebookInstanceUrl")], "open a notebook that exists"),
    EscalationRule(
      .existing(.unlisted(services: sageMaker)),
      [
        .any(
          "sagemaker:CreateNotebookInstanceLifecycleConfig",
          "sagemaker:UpdateNotebookInstanceLifecycleConfig"),
        .any("sagemaker:StopNotebookInstance"), .any("sagemaker:UpdateNotebookInstance"),
        .any("sagemaker:StartNotebookInstance"),
      ],
      "change what a notebook runs when it starts"),
    .pass(
      pipelines,
      [
        .any("datapipeline:CreatePipeline"), .any("datapipeline:PutPipelineDefinition"),
        .any("datapipeline:ActivatePipeline"),
      ],
      "run a data pipeline with it"),
  ]

  /// What builds and deploys.
  static let deploying: [EscalationRule] = [
    .pass(formation, [.any("cloudformation:CreateStack")], "make a stack with it"),
    .pass(
      formation, supposing: .stack, [.any("cloudformation:UpdateStack")], "change a stack with it"),
    .pass(
      formation, [.any("cloudformation:CreateChangeSet"), .any("cloudformation:ExecuteChangeSet")],
      "make a stack by a change set with it"),
    .pass(
      formation,
      [.any("cloudformation:CreateStackSet"), .any("cloudformation:CreateStackInstances")],
      "make stacks by a stack set with it"),
    .pass(
      formation, supposing: .stackSet, [.any("cloudformation:UpdateStackSet")],
      "change a stack set with it"),
    EscalationRule(
      .existing(.listed(.stack, services: formation)), [.on("cloudformation:UpdateStack")],
      "change the stack"),
    EscalationRule(
      .existing(.listed(.stack, services: formation)),
      [.on("cloudformation:CreateChangeSet"), .on("cloudformation:ExecuteChangeSet")],
      "change the stack by a change set"),
    .pass(
      builds,
      [
        .any("codebuild:CreateProject", "codebuild:UpdateProject"),
        .any(
          "codebuild:StartBuild",
          "codebuild:StartBuildBatch"),
      ],
      "build a project with it"),
    EscalationRule(
      .existing(.listed(.project, services: builds)), [.on("codebuild:StartBuild")],
      "run commands of one's own in a build"),
    EscalationRule(
      .existing(.listed(.project, services: builds)), [.on("codebuild:StartBuildBatch")],
      "run commands of one's own in a batch of builds"),
  ]
}
