import BlastRadius

/// Accounts of vendors, whose names people know better than their numbers.
enum AWSVendors {
  /// What people call an account.
  static func name(of account: String) -> String {
    vendors[account].map { "\($0) (AWS account \(account))" } ?? "AWS account \(account)"
  }

  private static let vendors: [ExactText: String] = [ExactText: String](
    table.utf8.split(separator: UInt8(ascii: "\n")).map { line in
      let line = Substring(line)
      return (String(line.prefix(12)), String(line.dropFirst(13)))
    }
  ) { first, _ in first }

  private static let table = """
    010251424122 Domo
    012615275169 Nessus AWS Connector
    017663287629 New Relic
    033496790460 Cloud Workload Protection
    036437403198 Densify
    057012691312 cloudsploit
    061190967865 CloudZero
    062663104137 Altus
    066549572091 Epsagon
    071303700930 Funnel
    080595016317 Qualys Cloud View
    094919933512 Nirmata
    107630771604 SegmentIO
    118652503430 Presidio
    122442690527 Palo Alto Networks
    122931797421 teraproc
    134183635603 signalfx
    147995105371 TrendMicro
    152659312504 Slack EKM
    165736516723 Cloudability
    178591426237 Xi Frame
    188619942792 Redlock
    197857026523 Azure Sentinel
    198361731867 Snyk
    200235630647 VManage
    202279780353 nOps
    205767712438 Qualys Cloud View
    216690786812 Rockset
    218546966473 Stitch
    232482882421 Cloudinary
    239734009475 AlertLogic
    255798382450 Turbot
    265975144233 SignifAI
    270852171095 CloudWisdom, metricly
    282028653949 LogicMonitor
    287590803701 Turbot
    305753120797 EDB Postgres
    307653271100 MVision ePO
    314658760392 StackDriver
    328067584297 globus
    328676173091 orbitera
    336818582268 Rapid7
    339405024189 Domo
    340481513670 Anodot
    345186984524 Armor Anywhere
    352813966189 CloudCheckr
    353360065216 Workato
    370134896156 Fugue
    376248598259 Weave Cloud
    391854517948 Cloudflare
    393727464233 Summit Route
    395540211253 Zencoder
    405773942477 Axonius.com
    406095609952 Logz.io
    414351767826 Databricks
    414502572119 rev.com
    428641199958 Upsolver
    429269239926 QRadar
    429538831549 Slack EKM
    432263259397 Azure Billing Management
    434813966438 Lacework
    454464851268 Cloudhealth
    464622532012 Datadog
    478299826944 skeddly
    507897595701 Rackspace
    509560245411 dynatrace
    515570774723 ChaosSearch
    540339316802 CenturyLinkCloud
    545334166883 CloudHiro
    558211695259 Cloud Ranger
    568526795995 Cisco Umbrella
    595280932656 SegmentIO
    612791702201 JupiterOne
    618708667954 freshservice
    622384692065 Domo
    624537489435 instaclustr
    634729597623 Checkpoint Cloudguard
    635144173025 redline13
    665986001363 Convox
    675479154635 ThingSpace
    679703615338 Armor Anywhere
    687132894031 Domo
    695990169366 CloudManager for CloudVolumes
    710193521658 ylastic
    717210094962 CloudConformity
    719465667078 kochava
    726941830086 TheGlobalSolutions.net
    733251395267 AlertLogic
    749779118921 Brightcove
    753542375798 ParkMyCloud
    754237914691 Cloud Workload Protection
    754728514883 New Relic
    755047402263 cloudbreak
    759994998399 cloudsqueeze
    765628985471 Genys
    794878508631 MediaMath
    799803075172 Lucidchart
    802876684602 Axonius.com
    805246085872 qubole
    805950163170 Qualys AWS EC2 Connector
    814021343637 Cloudaware
    817364327683 Axonius.com
    834469178297 Fivetran
    835822366011 ADC Application Deployment, ADM Delivery Management
    842984801698 Onelogin
    843529240033 FoxPass
    854209929931 FortiCASB
    855262394183 GitLab
    857795874556 AlertLogic
    858827067514 [Deprecated] AWS Log delivery Service
    862820443276 deepsecurity
    863002038009 CloudPhysics
    884047677700 Emnify
    890234264427 Bridgecrew
    896126563706 Threat Stack
    902500896138 wpengine
    922761411349 Spotinst
    926226587429 Sumo Logic
    944830124550 Fugue
    949777495771 site24x7
    951887872838 Auth0
    956491294349 GitLab
    962727799805 Atlas DataLake
    968898580625 CloudCraft
    """
}
