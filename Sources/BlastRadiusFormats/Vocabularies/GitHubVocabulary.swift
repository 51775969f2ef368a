/// GitHub, as its collector describes it.
enum GitHubVocabulary {
  /// Node kinds: name, the kind above it.
  static let kinds = """
    GH_Enterprise application
    GH_EnterpriseTeam group
    GH_EnterpriseRole role
    GH_EnterpriseManagedUser user
    GH_Organization application
    GH_User user
    GH_Team group
    GH_Repository repository
    GH_Branch repository
    GH_BranchProtectionRule -
    GH_OrgRole role
    GH_TeamRole role
    GH_RepoRole role
    GH_Workflow pipeline
    GH_WorkflowJob pipeline
    GH_WorkflowStep pipeline
    GH_Environment application
    GH_EnvironmentBranchPolicy -
    GH_OrgSecret credential
    GH_RepoSecret credential
    GH_EnvironmentSecret credential
    GH_OrgVariable data
    GH_RepoVariable data
    GH_Secret credential
    GH_Variable data
    GH_RunnerGroup group
    GH_Runner host
    GH_EnterpriseRunnerGroup group
    GH_OrgRunnerGroup group
    GH_EnterpriseRunner host
    GH_OrgRunner host
    GH_RepoRunner host
    GH_EnvironmentVariable data
    GH_SecretScanningAlert credential
    GH_SamlIdentityProvider identity-provider
    GH_ExternalIdentity identity
    GH_App oauth-app
    GH_AppInstallation oauth-app
    GH_PersonalAccessToken service-token
    GH_PersonalAccessTokenRequest -
    """

  /// Edge kinds: name, the levels needed and given (`-` where it leads nowhere), category,
  /// and a sentence where the name alone does not make one.
  static let relations = """
    GH_Contains - containment
    GH_CreateEnterpriseOrganizations - grant
    GH_EditEnterpriseCustomPropertiesForOrganizations - access
    GH_ManageEnterpriseAdmins control>control access
    GH_ManageEnterpriseIdentityProvider - identity
    GH_ManageEnterpriseMembers control>control identity
    GH_ManageEnterpriseOrganizationAdmins control>control access
    GH_ManageEnterpriseOrganizations - access
    GH_ManageEnterpriseReferrals - access
    GH_ManageEnterpriseTeams - access
    GH_ReadEnterpriseAuditLog - access
    GH_ReadEnterpriseDomainVerification - access
    GH_ReadEnterpriseMembers - identity
    GH_ReadEnterpriseOrgProjects - access
    GH_ReadEnterpriseOrganizationAdmin - access
    GH_SetEnterpriseInteractionLimits - access
    GH_ViewEnterpriseActionsUsageMetrics - access
    GH_ViewEnterpriseBilling - access
    GH_ViewEnterpriseSecretScanningAlerts - secrets
    GH_WriteEnterpriseActionsPolicies - access
    GH_WriteEnterpriseBilling - access
    GH_WriteEnterprisePersonalAccessTokenPolicies - secrets
    GH_WriteEnterpriseSso - identity
    GH_WriteEnterpriseTeamMembers - identity
    GH_AssignedTo - grant
    GH_InheritedFrom control>control access
    GH_HasRunner control>control execution
    GH_Owns control>control identity
    GH_HasRole control>control identity {subject} has the role {object}
    GH_MemberOf control>control identity {subject} is a member of {object}
    GH_AddMember - identity
    GH_HasBaseRole control>control identity
    GH_CanCreateRepositories - grant
    GH_CanCreatePublicRepositories - grant
    GH_CanCreateInternalRepositories - grant
    GH_CanCreatePrivateRepositories - grant
    GH_ReadRepoContents - access
    GH_WriteRepoContents - access
    GH_WriteRepoPullRequests - access
    GH_AdminTo control>control access
    GH_BypassBranchProtection - access
    GH_PushProtectedBranch - access
    GH_ManageWebhooks - access
    GH_ManageDeployKeys - secrets
    GH_DeleteAlertsCodeScanning - access
    GH_ViewSecretScanningAlerts - secrets
    GH_RunOrgMigration - execution
    GH_ManageSecurityProducts - access
    GH_ManageRepoSecurityProducts - access
    GH_EditRepoProtections - access
    GH_JumpMergeQueue - access
    GH_CreateSoloMergeQueueEntry - grant
    GH_EditRepoCustomPropertiesValues - access
    GH_AddLabel - access
    GH_RemoveLabel - access
    GH_CloseIssue - access
    GH_ReopenIssue - access
    GH_ClosePullRequest - access
    GH_ReopenPullRequest - access
    GH_AddAssignee - grant
    GH_DeleteIssue - access
    GH_RemoveAssignee - grant
    GH_RequestPrReview - access
    GH_MarkAsDuplicate - access
    GH_SetMilestone - access
    GH_SetIssueType - access
    GH_ManageTopics - access
    GH_ManageSettingsWiki - access
    GH_ManageSettingsProjects - access
    GH_ManageSettingsMergeTypes - access
    GH_ManageSettingsPages - access
    GH_EditRepoMetadata - access
    GH_SetInteractionLimits - access
    GH_SetSocialPreview - access
    GH_EditRepoAnnouncementBanners - access
    GH_ReadCodeScanning - access
    GH_WriteCodeScanning - access
    GH_ViewDependabotAlerts - access
    GH_ResolveDependabotAlerts - access
    GH_DeleteDiscussion - access
    GH_ToggleDiscussionAnswer - access
    GH_ToggleDiscussionCommentMinimize - access
    GH_EditDiscussionCategory - access
    GH_CreateDiscussionCategory - grant
    GH_ConvertIssuesToDiscussions - access
    GH_CloseDiscussion - access
    GH_ReopenDiscussion - access
    GH_EditCategoryOnDiscussion - access
    GH_ManageDiscussionBadges - access
    GH_EditDiscussionComment - access
    GH_DeleteDiscussionComment - access
    GH_CreateTag - grant
    GH_DeleteTag - access
    GH_CreateRepository - grant
    GH_InviteMember - identity
    GH_AddCollaborator - access
    GH_CreateTeam - grant
    GH_TransferRepository - access
    GH_ManageOrganizationWebhooks - access
    GH_OrgBypassCodeScanningDismissalRequests - access
    GH_OrgBypassSecretScanningClosureRequests - secrets
    GH_OrgReviewAndManageSecretScanningBypassRequests - secrets
    GH_OrgReviewAndManageSecretScanningClosureRequests - secrets
    GH_ReadOrganizationActionsUsageMetrics - access
    GH_ReadOrganizationCustomOrgRole - identity
    GH_ReadOrganizationCustomRepoRole - identity
    GH_ResolveSecretScanningAlerts - secrets
    GH_WriteOrganizationActionsSecrets - secrets
    GH_WriteOrganizationActionsVariables - access
    GH_WriteOrganizationActionsSettings - access
    GH_WriteOrganizationCustomOrgRole control>control identity
    GH_WriteOrganizationCustomRepoRole - identity
    GH_WriteOrganizationNetworkConfigurations - network
    GH_BypassPullRequestAllowances - access
    GH_RestrictionsCanPush - access
    GH_CanEditProtection control>control access
    GH_CanReadSecret control>control secrets {subject} can read the secret {object}
    GH_CanReadSecretScanningAlert control>control secrets
    GH_ProtectedBy - access
    GH_HasSecret control>control secrets
    GH_HasVariable control>control access
    GH_ValidToken control>control secrets {subject} is a valid token of {object}
    GH_HasSamlIdentityProvider - identity
    GH_HasExternalIdentity - identity
    GH_MapsToUser - access
    GH_HasPersonalAccessToken - secrets
    GH_HasPersonalAccessTokenRequest - secrets
    GH_InstalledAs control>control access
    GH_CanAccess - access
    GH_CanUseRunner control>control execution
    GH_IsEligibleFor - access
    GH_CanCreateRepositoryWithRunnerAccess control>control grant
    GH_CanWriteBranch control>control access {subject} can write to the branch {object}
    GH_CanCreateBranch control>control grant
    GH_CanCreateEnvironment control>control grant
    GH_CanEditEnvironment control>control access
    GH_CanAssumeIdentity control>control identity {subject} can assume {object}
    GH_SyncedTo control>control identity {subject} is the same person as {object}
    GH_CallsWorkflow - execution
    GH_CanPwnRequest control>control execution {subject} can be made to run code of a pull request in {object}
    GH_DependsOn - access
    GH_DeploysTo - execution
    GH_HasMember - identity
    GH_UsesSecret - secrets
    GH_UsesVariable - access
    GH_CanDeployToEnvironment control>control execution
    GH_MatchesEnvironmentPolicy - access
    GH_ApprovesDeploymentTo - execution
    """
}
