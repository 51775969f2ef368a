/// Microsoft SQL Server, as its collector describes it.
enum MSSQLVocabulary {
  /// Node kinds: name, the kind above it.
  static let kinds = """
    MSSQL_ApplicationRole role
    MSSQL_Database database
    MSSQL_DatabaseRole role
    MSSQL_DatabaseUser user
    MSSQL_Login user
    MSSQL_Server database
    MSSQL_ServerRole role
    """

  /// Edge kinds: name, the levels needed and given (`-` where it leads nowhere), category,
  /// and a sentence where the name alone does not make one.
  static let relations = """
    MSSQL_CoerceAndRelayToMSSQL control>control network
    MSSQL_AddMember control>control identity
    MSSQL_Alter - access
    MSSQL_AlterAnyAppRole - identity
    MSSQL_AlterAnyDBRole - identity
    MSSQL_AlterAnyLogin - access
    MSSQL_AlterAnyServerRole - identity
    MSSQL_ChangePassword control>control secrets
    MSSQL_Connect - network
    MSSQL_ConnectAnyDatabase - network
    MSSQL_Contains control>control containment
    MSSQL_Control - access
    MSSQL_ControlDB control>control access
    MSSQL_ControlServer control>control access
    MSSQL_ExecuteAs control>control identity
    MSSQL_ExecuteAsOwner control>control identity
    MSSQL_ExecuteOnHost control>control execution
    MSSQL_GetAdminTGS control>control access
    MSSQL_GetTGS control>control access
    MSSQL_GrantAnyDBPermission control>control grant
    MSSQL_GrantAnyPermission control>control grant
    MSSQL_HasDBScopedCred control>control access
    MSSQL_HasLogin control>control identity
    MSSQL_HasMappedCred control>control identity
    MSSQL_HasProxyCred control>control access
    MSSQL_HostFor control>control access
    MSSQL_Impersonate - identity
    MSSQL_ImpersonateAnyLogin - identity
    MSSQL_IsTrustedBy - identity
    MSSQL_LinkedAsAdmin control>control access
    MSSQL_LinkedTo - access
    MSSQL_MemberOf control>control identity
    MSSQL_Owns control>control identity
    MSSQL_ServiceAccountFor control>control identity
    MSSQL_TakeOwnership - identity
    """
}
