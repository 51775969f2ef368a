/// Microsoft Configuration Manager, as its collector describes it.
enum SCCMVocabulary {
  /// Node kinds: name, the kind above it.
  static let kinds = """
    SCCM_AdminUser user
    SCCM_ClientDevice host
    SCCM_Collection group
    SCCM_SecurityRole role
    SCCM_Site application
    """

  /// Edge kinds: name, the levels needed and given (`-` where it leads nowhere), category,
  /// and a sentence where the name alone does not make one.
  static let relations = """
    SCCM_CoerceAndRelayToAdminService control>control network
    SCCM_CoerceAndRelayToSMB control>control network
    SCCM_LocalAdminRequired control>control access
    SCCM_SameHostAs control>control access
    SCCM_AllPermissions control>control access
    SCCM_ApplicationAdministrator control>control access
    SCCM_ApplicationAuthor control>control access
    SCCM_AssignAllPermissions control>control grant
    SCCM_ComplianceSettingsManager control>control access
    SCCM_Contains control>control containment
    SCCM_FullAdministrator control>control access
    SCCM_HasADLastLogonUser control>control access
    SCCM_HasClient control>control access
    SCCM_HasCurrentUser control>control access
    SCCM_HasMember - identity
    SCCM_HasNetworkAccessAccount control>control network
    SCCM_HasPrimaryUser control>control access
    SCCM_HasStoredAccount control>control access
    SCCM_IsAssigned - grant
    SCCM_IsMappedTo control>control identity
    SCCM_OSDManager control>control access
    SCCM_OperationsAdministrator control>control access
    SCCM_AdminsReplicatedTo control>control access
    SCCM_SecurityAdministrator control>control access
    """
}
