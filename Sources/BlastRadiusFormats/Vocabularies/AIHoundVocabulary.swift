/// AI tools and their credentials, as its collector describes it.
enum AIHoundVocabulary {
  /// Node kinds: name, the kind above it.
  static let kinds = """
    AIHound_Environment -
    AIHound_AICredential credential
    AIHound_AIService integration
    AIHound_MCPServer application
    AIHound_ConfigFile data
    AIHound_EnvVariable data
    AIHound_AITool application
    AIHound_NetworkEndpoint network
    AIHound_DataStore data
    AIHound_CredentialStore secret-store
    AIHound_ShellHistory data
    AIHound_DockerConfig data
    AIHound_BrowserSession session-cookie
    AIHound_GitCredential credential
    AIHound_JupyterInstance application
    """

  /// Edge kinds: name, the levels needed and given (`-` where it leads nowhere), category,
  /// and a sentence where the name alone does not make one.
  static let relations = """
    AIHound_Authenticates control>control identity
    AIHound_StoredIn control>control access
    AIHound_ContainsCredential control>control secrets
    AIHound_ReadsFrom control>control access
    AIHound_GrantsAccessTo control>control grant
    AIHound_ExposesService control>control access
    AIHound_UsesMCPServer control>control access
    AIHound_RequiresCredential control>control secrets
    AIHound_ConfiguredBy control>control access
    AIHound_InheritsEnv control>control access
    AIHound_BrowserAuthTo control>control access
    AIHound_DockerRegistryAuth control>control access
    AIHound_GitAuthTo control>control access
    AIHound_SameSecret control>control secrets
    """
}
