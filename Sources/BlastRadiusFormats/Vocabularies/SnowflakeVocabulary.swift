/// Snowflake. Its collector declares no kind to be an attack step; here all are, as no rights are known
/// to be harmless.
enum SnowflakeVocabulary {
  /// Node kinds: name, the kind above it.
  static let kinds = """
    SNOW_Account cloud-account
    SNOW_Application application
    SNOW_ApplicationRole role
    SNOW_Database database
    SNOW_Function application
    SNOW_ApiIntegration integration
    SNOW_CatalogIntegration integration
    SNOW_ExternalAccessIntegration integration
    SNOW_NotificationIntegration integration
    SNOW_SecurityIntegration integration
    SNOW_StorageIntegration integration
    SNOW_Procedure application
    SNOW_Role role
    SNOW_Schema data
    SNOW_Stage data
    SNOW_Table data
    SNOW_User user
    SNOW_View data
    SNOW_Warehouse application
    """

  /// Edge kinds: name, the levels needed and given (`-` where it leads nowhere), category,
  /// and a sentence where the name alone does not make one.
  static let relations = """
    SNOW_Contains control>control containment
    SNOW_Usage control>control access
    SNOW_RunAsRole control>control identity
    SNOW_ApplyAggregationPolicy control>control access
    SNOW_ApplyAuthenticationPolicy control>control access
    SNOW_ApplyBudget control>control access
    SNOW_ApplyMaskingPolicy control>control access
    SNOW_ApplyPackagesPolicy control>control access
    SNOW_ApplyPasswordPolicy control>control secrets
    SNOW_ApplyProtectionPolicy control>control access
    SNOW_ApplyRowAccessPolicy control>control access
    SNOW_ApplySessionPolicy control>control identity
    SNOW_AttachPolicy control>control access
    SNOW_Audit control>control access
    SNOW_BindServiceEndpoint control>control access
    SNOW_CancelQuery control>control access
    SNOW_CreateAccount control>control grant
    SNOW_CreateApiIntegration control>control grant
    SNOW_CreateApplication control>control grant
    SNOW_CreateApplicationPackage control>control grant
    SNOW_CreateComputePool control>control grant
    SNOW_CreateCredential control>control secrets
    SNOW_CreateDataExchangeListing control>control grant
    SNOW_CreateDatabase control>control grant
    SNOW_CreateDatabaseRole control>control identity
    SNOW_CreateExternalVolume control>control grant
    SNOW_CreateIntegration control>control grant
    SNOW_CreateNetworkPolicy control>control grant
    SNOW_CreateReplicationGroup control>control grant
    SNOW_CreateRole control>control identity
    SNOW_CreateSchema control>control grant
    SNOW_CreateShare control>control grant
    SNOW_CreateUser control>control grant
    SNOW_CreateWarehouse control>control grant
    SNOW_Delete control>control access
    SNOW_ExecuteDataMetricFunction control>control execution
    SNOW_ExecuteManagedAlert control>control execution
    SNOW_ExecuteTask control>control execution
    SNOW_ImportShare control>control access
    SNOW_Insert control>control access
    SNOW_ManageGrants control>control grant
    SNOW_ManageWarehouses control>control access
    SNOW_ManagementSharing control>control access
    SNOW_Modify control>control access
    SNOW_Monitor control>control access
    SNOW_MonitorExecution control>control execution
    SNOW_Operate control>control access
    SNOW_OverrideShareRestrictions control>control access
    SNOW_Ownership control>control identity
    SNOW_PurchaseDataExchangeListing control>control access
    SNOW_Read control>control access
    SNOW_Rebuild control>control access
    SNOW_ReferenceUsage control>control access
    SNOW_References control>control access
    SNOW_Select control>control access
    SNOW_ServiceRead control>control access
    SNOW_ServiceWrite control>control access
    SNOW_Truncate control>control execution
    SNOW_Update control>control access
    SNOW_UseAnyRole control>control identity
    SNOW_Write control>control access
    """
}
