/// Active Directory and Entra, as BloodHound knows them.
enum DirectoryVocabulary {
  /// Node kinds: name, the kind above it.
  static let kinds = """
    User user
    Group group
    ADLocalGroup group
    Computer host
    ServiceAccount service-account
    Credential credential
    SaaSApp application
    Domain identity-provider
    GPO application
    OU -
    Container -
    Base -
    CertTemplate application
    EnterpriseCA identity-provider
    RootCA identity-provider
    AIACA identity-provider
    NTAuthStore -
    IssuancePolicy -
    AZBase -
    AZTenant identity-provider
    AZUser user
    AZGroup group
    AZRole role
    AZApp oauth-app
    AZServicePrincipal service-account
    AZDevice device
    AZVM host
    AZVMScaleSet host
    AZKeyVault secret-store
    AZSubscription cloud-account
    AZManagementGroup cloud-account
    AZResourceGroup cloud-account
    AZFunctionApp application
    AZLogicApp application
    AZWebApp application
    AZAutomationAccount application
    AZContainerRegistry repository
    AZManagedCluster host
    """

  /// What says how much depends on a node: kind (`*` for all), property, value (`~` before a part of
  /// one; `-` for both where the kind says it) and the criticality that it means.
  static let criticality = """
    Tag_Tier_Zero - - critical
    * system_tags ~admin_tier_0 critical
    * highvalue true high
    """

  /// Edge kinds: name, the levels needed and given (`-` where it leads nowhere), category,
  /// and a sentence where the name alone does not make one.
  static let relations = """
    ADCSESC1 control>control access
    ADCSESC10a control>control access
    ADCSESC10b control>control access
    ADCSESC13 control>control access
    ADCSESC3 control>control access
    ADCSESC4 control>control access
    ADCSESC6a control>control access
    ADCSESC6b control>control access
    ADCSESC9a control>control access
    ADCSESC9b control>control access
    AZAddMembers control>control identity
    AZAddOwner control>control identity
    AZAddSecret control>control secrets
    AZAppAdmin control>control access
    AZAutomationContributor control>control access
    AZAvereContributor control>control access
    AZCloudAppAdmin control>control access
    AZContains control>control containment
    AZContributor control>control access
    AZExecuteCommand control>control execution
    AZGetCertificates control>control secrets
    AZGetKeys control>control secrets
    AZGetSecrets control>control secrets
    AZGlobalAdmin control>control access
    AZHasRole control>control identity
    AZKeyVaultKVContributor control>control secrets
    AZLogicAppContributor control>control access
    AZMGAddMember control>control identity
    AZMGAddOwner control>control identity
    AZMGAddSecret control>control secrets
    AZMGGrantAppRoles control>control grant
    AZMGGrantRole control>control identity
    AZManagedIdentity control>control identity
    AZMemberOf control>control identity
    AZNodeResourceGroup control>control containment
    AZOwner control>control identity
    AZOwns control>control identity
    AZPrivilegedAuthAdmin control>control access
    AZPrivilegedRoleAdmin control>control access
    AZResetPassword control>control secrets
    AZRunsAs control>control identity
    AZUserAccessAdministrator control>control access
    AZVMAdminLogin control>control access
    AZVMContributor control>control access
    AZWebsiteContributor control>control access
    AbuseTGTDelegation control>control access
    AddAllowedToAct control>control access
    AddKeyCredentialLink control>control secrets
    AddMember control>control identity {subject} can add members to {object}
    AddSelf control>control grant
    AdminTo control>control access {subject} administers {object}
    AllExtendedRights control>control access
    AllowedToAct control>control access {subject} can act as any user on {object}
    AllowedToDelegate control>control access {subject} can impersonate users to {object}
    CanPSRemote control>control execution
    CanRDP control>control execution {subject} can open a remote desktop on {object}
    ClaimSpecialIdentity control>control identity
    CoerceAndRelayNTLMToADCS control>control network
    CoerceAndRelayNTLMToLDAP control>control network
    CoerceAndRelayNTLMToLDAPS control>control network
    CoerceAndRelayNTLMToSMB control>control network
    CoerceToTGT control>control network
    Contains control>control containment {subject} contains {object}
    CrossForestTrust control>control identity
    DCFor control>control access
    DCSync control>control identity {subject} can replicate all secrets of {object}
    DumpSMSAPassword control>control secrets
    ExecuteDCOM control>control execution
    ForceChangePassword control>control secrets {subject} can reset the password of {object}
    GPLink control>control containment {subject} applies to {object}
    GenericAll control>control access {subject} has full control of {object}
    GenericWrite control>control access {subject} can change {object}
    GoldenCert control>control secrets
    HasSIDHistory control>control access
    HasSession control>control identity {object} is logged in on {subject}
    HasTrustKeys control>control secrets
    ManageCA control>control access
    ManageCertificates control>control secrets
    MemberOf control>control identity {subject} is a member of {object}
    Owns control>control identity {subject} owns {object}
    OwnsLimitedRights control>control identity
    ReadGMSAPassword control>control secrets {subject} can read the managed password of {object}
    ReadLAPSPassword control>control secrets {subject} can read the local administrator password of {object}
    SQLAdmin control>control access
    SameForestTrust control>control identity
    SpoofSIDHistory control>control access
    SyncLAPSPassword control>control secrets
    SyncedToADUser control>control identity
    SyncedToEntraUser control>control identity
    WriteAccountRestrictions control>control access
    WriteAltSecurityIdentities control>control access
    WriteDacl control>control network {subject} can change the permissions of {object}
    WriteGPLink control>control containment
    WriteOwner control>control identity {subject} can make itself owner of {object}
    WriteOwnerLimitedRights control>control identity
    WritePublicInformation control>control access
    WriteSPN control>control access
    AZMGAppRoleAssignment_ReadWrite_All - grant
    AZMGApplication_ReadWrite_All - access
    AZMGDirectory_ReadWrite_All - access
    AZMGGroupMember_ReadWrite_All - identity
    AZMGGroup_ReadWrite_All - access
    AZMGRoleManagement_ReadWrite_Directory - access
    AZMGServicePrincipalEndpoint_ReadWrite_All - access
    DelegatedEnrollmentAgent - access
    Enroll - access
    EnrollOnBehalfOf - access
    EnterpriseCAFor - access
    ExtendedByPolicy - access
    GetChanges - access
    GetChangesAll - access
    GetChangesInFilteredSet - access
    HostsCAService - access
    IssuedSignedBy - access
    LocalToComputer - access
    MemberOfLocalGroup - identity
    NTAuthStoreFor - access
    OIDGroupLink - access
    OwnsRaw - identity
    ProtectAdminGroups - access
    PublishedTo - access
    RemoteInteractiveLogonRight - access
    RootCAFor - access
    TrustedForNTAuth - identity
    WriteOwnerRaw - identity
    WritePKIEnrollmentFlag - access
    WritePKINameFlag - access
    """
}
