/// Jamf Pro, as its collector describes it.
enum JamfVocabulary {
  /// Node kinds: name, the kind above it.
  static let kinds = """
    jamf_Tenant application
    jamf_Account user
    jamf_Computer device
    jamf_Site -
    jamf_Group group
    jamf_ApiClient service-account
    jamf_DisabledApiClient service-account
    jamf_ComputerUser user
    jamf_DisabledAccount user
    jamf_SSOIntegration identity-provider
    """

  /// Edge kinds: name, the levels needed and given (`-` where it leads nowhere), category,
  /// and a sentence where the name alone does not make one.
  static let relations = """
    jamf_Contains control>control containment
    jamf_AdminTo control>control access
    jamf_AdminToSite control>control access
    jamf_UpdateAccounts control>control access
    jamf_CreateAccounts control>control grant
    jamf_ScriptsNonTraversable - execution
    jamf_CreatePolicies control>control grant
    jamf_UpdatePolicies control>control access
    jamf_MemberOf control>control identity
    jamf_CreateComputerExtensions control>control grant
    jamf_UpdateComputerExtensions control>control access
    jamf_Create_API_Client_and_Create_Role control>control identity
    jamf_Create_API_Client_and_Update_Role control>control identity
    jamf_Create_API_Client_and_Assign_Role control>control identity
    jamf_Update_API_Client_and_Update_Roles - access
    jamf_Update_API_Client_and_Create_Roles - grant
    jamf_Update_API_Client_and_Assign_Role - identity
    jamf_Update_Self_and_Update_Roles control>control access
    jamf_Update_Self_and_Create_Roles control>control grant
    jamf_Update_Self_and_Assign_Roles control>control grant
    jamf_Update_Roles_Assigned_To_Self control>control grant
    jamf_CreateAPIRoles - grant
    jamf_UpdateAPIRoles - access
    jamf_AssignedUser control>control grant
    jamf_MatchedEmail control>control access
    jamf_MatchedName control>control access
    jamf_Update_Recurring_Scripts control>control execution
    jamf_SSO_Login control>control identity
    jamf_Update_SSO_Settings control>control identity
    jamf_Okta_Same_Device control>control access
    jamf_AZMatchedEmail - access
    """
}
