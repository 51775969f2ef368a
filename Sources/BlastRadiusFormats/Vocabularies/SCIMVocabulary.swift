/// SCIM, as its collector describes it.
enum SCIMVocabulary {
  /// Node kinds: name, the kind above it.
  static let kinds = """
    SCIM_Organization identity-provider
    SCIM_User user
    SCIM_Group group
    SCIM_Role role
    """

  /// Edge kinds: name, the levels needed and given (`-` where it leads nowhere), category,
  /// and a sentence where the name alone does not make one.
  static let relations = """
    SCIM_Contains control>control containment
    SCIM_MemberOf control>control identity
    SCIM_HasRole control>control identity
    SCIM_ManagerOf - access
    SCIM_Provisioned control>control access
    """
}
