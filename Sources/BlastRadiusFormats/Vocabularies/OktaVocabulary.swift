/// Okta, as its collector describes it.
enum OktaVocabulary {
  /// Node kinds: name, the kind above it.
  static let kinds = """
    Okta_Organization identity-provider
    Okta_Realm -
    Okta_User user
    Okta_Group group
    Okta_Device device
    Okta_Application application
    Okta_ApiServiceIntegration integration
    Okta_ResourceSet -
    Okta_Role role
    Okta_CustomRole role
    Okta_RoleAssignment role
    Okta_ApiToken service-token
    Okta_ClientSecret credential
    Okta_JWK signing-key
    Okta_AgentPool application
    Okta_Agent application
    Okta_AuthorizationServer identity-provider
    Okta_IdentityProvider identity-provider
    Okta_Policy -
    """

  /// Edge kinds: name, the levels needed and given (`-` where it leads nowhere), category,
  /// and a sentence where the name alone does not make one.
  static let relations = """
    Okta_Contains control>control containment
    Okta_RealmContains control>control containment
    Okta_ManagerOf - access
    Okta_DeviceOf - access
    Okta_ApiTokenFor control>control secrets {subject} is an API token of {object}
    Okta_SecretOf control>control secrets {subject} is a secret of {object}
    Okta_KeyOf control>control secrets {subject} is a key of {object}
    Okta_AgentMemberOf control>control identity
    Okta_AgentPoolFor control>control access
    Okta_KerberosSSO control>control identity
    Okta_HostsAgent control>control access
    Okta_CreatorOf - access
    Okta_AppAssignment - grant
    Okta_ReadPasswordUpdates control>control secrets
    Okta_ReadClientSecret control>control secrets
    Okta_ResourceSetContains control>control containment
    Okta_MemberOf control>control identity
    Okta_HasRole - identity
    Okta_ResetPassword control>control secrets
    Okta_ResetFactors control>control grant
    Okta_AddMember control>control identity
    Okta_ManageApp control>control access
    Okta_HasRoleAssignment - identity
    Okta_ScopedTo - access
    Okta_AppAdmin control>control access
    Okta_GroupAdmin control>control access
    Okta_GroupMembershipAdmin control>control identity
    Okta_HelpDeskAdmin control>control access
    Okta_SuperAdmin control>control access
    Okta_OrgAdmin control>control access
    Okta_MobileAdmin control>control access
    Okta_IdentityProviderFor control>control identity
    Okta_IdpGroupAssignment - grant
    Okta_GroupPush - access
    Okta_GroupPull control>control access
    Okta_UserPush - access
    Okta_UserPull - access
    Okta_PolicyMapping - access
    Okta_UserSync - identity
    Okta_PasswordSync control>control secrets
    Okta_MembershipSync control>control identity
    Okta_OutboundSSO control>control identity
    Okta_SWA - access
    Okta_OutboundOrgSSO control>control identity
    Okta_OrgSWA - access
    Okta_InboundOrgSSO control>control identity
    Okta_InboundSSO control>control identity
    """
}
