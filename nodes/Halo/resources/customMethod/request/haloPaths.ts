/**
 * Halo's paths below /api with their HTTP methods, derived from its OpenAPI by scripts/haloPaths.mts: what stands
 * first after the path is for the path itself, what stands second for one record below it, /{id}.
 */
export const HALO_PATHS = `
Actions gp dg
Actions/reaction p
Actions/Review p
Address gp dg
Addressbook gp dg
AdobeAcrobatDetails gp dg
AdobeCommerceDetails gp dg
AdobeCommerceIntegration g
AdobeCommerceIntegration/auth p
Agent gp dg
Agent/ClearCache p
Agent/me g
AgentCheckIn gp g
AgentEventSubscription gp dg
AgentImage - g
AgentPresenceRule g
AgentPresenceSubscription gp dg
AISuggestion gp dg
AmazonSellerDetails gp dg
Application gp dg
Appointment gp dg
Appointment/Booking gp
Appointment/Generate p
ApprovalProcess gp dg
ApprovalProcessRule gp dg
ApprovalStore p
AreaAzureTenant g
AreaRequestType g g
Asset gp dg
Asset/GetAllSoftwareVersions g
Asset/NextTag g
AssetChange gp
AssetGroup gp dg
AssetSoftware g
AssetType gp dg
AssetTypeInfo g
AssetTypeMappings g g
ATT/PriceAndAvailability g
Attachment gp dg
Attachment/document p dg
Attachment/GetS3PresignedURL p
Attachment/image gp dg
Attachment/nhserver - g
Attachment/PresignedURLUploadComplete p
Audit gp dg
AuthInfo g
Automation gp dg
Automation/{runbookId} p
AvalaraDetails gp dg
AWS/Get g
AWSDetails gp dg
azureadconnection gp dg
azureadmapping g
AzureDelta gp dg
AzureDevOpsDetails gp dg
AzureTranslate/CustomTranslate g
BackgroundTask - g
BillingTemplate gp dg
BookingType g
Bookmark p g
BudgetType gp dg
BulkEmail g g
BusinessCentralDetails gp dg
CAB gp dg
CABMember g
CallLog gp g
CallScript gp dg
CannedText gp dg
Category gp dg
Certificate gp dg
ChangeCalendar g
ChargeRate g g
Chat gp g
ChatFlow p
ChatMessage gp
ChatMessage/IsTyping p
ChatProfile gp dg
Client gp dg
Client/me g
Client/NewAccountsId p
Client/PaymentMethodUpdate p
ClientCache g
ClientContract gp dg
ClientContract/Approval p
ClientContract/NextRef p
ClientPrepay gp dg
ConfigCommit gp dg
ConfirmClosure gp dg
ConfluenceDetails gp dg
ConnectedInstance gp dg
Consignment gp dg
Contactgroup gp dg
Contactgroupcontact gp dg
ContractRule gp dg
ContractSchedule gp dg
ContractSchedulePlan gp dg
Control gp
Control/ClearCache p
Control/setup p
Control/Teams g
Control/UpdateEnc p
CostCentres gp dg
CRMNote gp dg
CSVTemplate gp dg
Currency gp dg
CustomButton gp dg
CustomIntegration gp dg
CustomIntegrationMethod gp dg
CustomIntegrationMethodValue g
CustomIntegrationRepository g g
CustomQuery gp dg
CustomTable gp dg
DashboardLinks gp dg
DashboardLinks/FilterValues g
DatabaseLookup gp dg
DatabaseLookup/run p
DatabaseLookupConfirmation p g
DattoCommerceDetails gp dg
DeviceLicence g
DistributionLists gp dg
DistributionListsLog gp dg
DocumentCreation p
Downtime gp dg
Downtime/DowntimeCalendar g
DynatraceDetails gp dg
EcommerceOrder gp dg
EmailAddressBook g
EmailRule gp dg
EmailStore gp dg
EmailTemplate gp dg
Event gp dg
EventRule gp dg
ExactDetails gp dg
Example/Get g
ExternalChatMessage gp dg
ExternalLink gp dg
ExternalLink/Generate p
FacebookDetails gp dg
FAQLists gp dg
FaultsForecasting p g
FaultViewLog g
Features gp g
Feed g
Feedback gp dg
Field gp dg
Field/AddFieldToAll - p
FieldGroup gp dg
FieldInfo gp dg
formattedemail gp dg
FortnoxDetails gp dg
GoogleBusinessDetails gp dg
GoToResolve/Complete g
GoToResolve/Download g
HaloDeviceInfo p dg
HaloField g
HaloNews gp dg
HaloNews/read p
Health g
Holiday gp dg
Hopewiser/Get g
ImpersonationRequest p
ImportCSV gp dg
incomingemail gp dg
IncomingEvent gp dg
IncomingEvent/Process p
IngramMicroDetails gp dg
IngramMicroReseller/Get g
IngramMicroReseller/GetQuote g
IngramMicroResellerDetails gp dg
Instance gp g
InstanceInfo g
IntegrationConfiguration gp g
IntegrationData/AdjustQty/MicrosoftCSP p
IntegrationData/BigPanda/GetDeviceList g
IntegrationData/CreateIncident/SplunkOnCall p
IntegrationData/Export/Lansweeper p
IntegrationData/FormatJsonArray p
IntegrationData/Get/Addigy g
IntegrationData/Get/AmazonSeller g
IntegrationData/Get/ArrowSphere g
IntegrationData/Get/Atera g
IntegrationData/Get/Automate g
IntegrationData/Get/Autotask g
IntegrationData/Get/Auvik g
IntegrationData/Get/Avalara g
IntegrationData/Get/AzureAD g
IntegrationData/Get/AzureAD/Delta g
IntegrationData/Get/AzureSentinel g
IntegrationData/Get/Barracuda g
IntegrationData/Get/BusinessCentral g
IntegrationData/Get/CloudMarketplace g
IntegrationData/Get/Confluence g
IntegrationData/Get/ConnectWise g
IntegrationData/Get/ConnectwiseControl g
IntegrationData/Get/ConnectwiseRmm g
IntegrationData/Get/Datagate g
IntegrationData/Get/Datto g
IntegrationData/Get/DattoCommerce g
IntegrationData/Get/DeletedMail g
IntegrationData/Get/Device42 g
IntegrationData/Get/DevOps g
IntegrationData/Get/DickerData g
IntegrationData/Get/Domotz g
IntegrationData/Get/DynamicsCRM g
IntegrationData/Get/Dynatrace g
IntegrationData/Get/Etilize g
IntegrationData/Get/ExactOnline g
IntegrationData/Get/ExchangeCalendars g
IntegrationData/Get/ExchangeCalendars/EWS g
IntegrationData/Get/Facebook g
IntegrationData/Get/Fortnox g
IntegrationData/Get/Freshdesk g
IntegrationData/Get/Giacom g
IntegrationData/Get/GoCardless g
IntegrationData/Get/GoCardless/Payments g
IntegrationData/Get/GoogleBusiness g
IntegrationData/Get/GoogleCalendars g
IntegrationData/Get/GoogleWorkplace g
IntegrationData/Get/GoToAssist g
IntegrationData/Get/HaloLink g
IntegrationData/Get/HolidayAPI g
IntegrationData/Get/HubSpot g
IntegrationData/Get/Icinga g
IntegrationData/Get/IngramMicro g
IntegrationData/Get/Intacct g
IntegrationData/Get/Interact g
IntegrationData/Get/Intune g
IntegrationData/Get/intY g
IntegrationData/Get/ITGlue g
IntegrationData/Get/Jamf g
IntegrationData/Get/Jira g
IntegrationData/Get/JiraServiceManagement g
IntegrationData/Get/KaseyaVSA g
IntegrationData/Get/Kashflow g
IntegrationData/Get/Lansweeper g
IntegrationData/Get/Liongard g
IntegrationData/Get/LogicMonitor g
IntegrationData/Get/LogMeIn g
IntegrationData/Get/Mail g
IntegrationData/Get/Mattermost g
IntegrationData/Get/Meraki g
IntegrationData/Get/MicrosoftCSP g
IntegrationData/Get/Myob g
IntegrationData/Get/NCentral g
IntegrationData/Get/NewRelic g
IntegrationData/Get/NinjaRMM g
IntegrationData/Get/Okta g
IntegrationData/Get/PagerDuty g
IntegrationData/Get/Passportal g
IntegrationData/Get/Pax8 g
IntegrationData/Get/Prometheus g
IntegrationData/Get/PRTG g
IntegrationData/Get/Qualys g
IntegrationData/Get/QuickBooksOnline g
IntegrationData/Get/Quoter g
IntegrationData/Get/Rhipe g
IntegrationData/Get/SageBusinessCloud g
IntegrationData/Get/Salesforce g
IntegrationData/Get/SalesMailbox g g
IntegrationData/Get/ServiceNow g
IntegrationData/Get/ServiceNowIntegration g
IntegrationData/Get/Sherweb g
IntegrationData/Get/Shopify g
IntegrationData/Get/ShopifyVerify g
IntegrationData/Get/Slack g
IntegrationData/Get/SnelStart g
IntegrationData/Get/SnipeIT g
IntegrationData/Get/Snow g
IntegrationData/Get/SolarWindsRMM g
IntegrationData/Get/Splashtop g
IntegrationData/Get/SplunkOnCall g
IntegrationData/Get/StreamOneIon g
IntegrationData/Get/Stripe g
IntegrationData/Get/Syncro g
IntegrationData/Get/Synnex g
IntegrationData/Get/Tanium g
IntegrationData/Get/TechData g
IntegrationData/Get/Twitter g
IntegrationData/Get/VMWorkspace g
IntegrationData/Get/WordpressCom g
IntegrationData/Get/WordpressOrg g
IntegrationData/Get/Xensam g
IntegrationData/Get/Xero g
IntegrationData/Get/Zabbix g
IntegrationData/Import/BeyondTrust p
IntegrationData/Import/BusinessCentral p
IntegrationData/Import/DevOps p
IntegrationData/Import/ExactOnline p
IntegrationData/Import/ExchangeCalendars/EWS p
IntegrationData/Import/Fortnox p
IntegrationData/Import/IngramMicro/Subscriptions p
IntegrationData/Import/Intacct p
IntegrationData/Import/Jira p
IntegrationData/Import/Kashflow p
IntegrationData/Import/Myob p
IntegrationData/Import/QuickBooksOnline p
IntegrationData/Import/SageBusinessCloud p
IntegrationData/Import/SnelStart p
IntegrationData/Import/Xero p
IntegrationData/Link/DevOps p
IntegrationData/Link/Jira p
IntegrationData/MicrosoftTeams/Manifest p
IntegrationData/Move/Mail p
IntegrationData/Post/Confluence/create-webhook p
IntegrationData/Post/Liongard/Customer p
IntegrationData/Post/Liongard/Metrics p
IntegrationData/Post/Mattermost/create-webhook p
IntegrationData/Post/Mattermost/delete-webhook p
IntegrationData/Post/Mattermost/send-webhook p
IntegrationData/Post/OpenAi p
IntegrationData/Post/Stripe/create-payment-intent p
IntegrationData/Post/Stripe/create-portal-session p
IntegrationData/Post/Stripe/create-setup-intent p
IntegrationData/Post/Stripe/create-webhook p
IntegrationData/Post/Stripe/update-invoice-payment p
IntegrationData/SAML/IdP/Metadata p
IntegrationData/SAML/SP/Metadata g
IntegrationData/Search/DevOps g
IntegrationData/Search/Jira g
IntegrationData/Send/Xero p
IntegrationData/Unlink/DevOps p
IntegrationData/Unlink/HaloLink p
IntegrationData/Unlink/Jira p
IntegrationData/Validate/Jira g
IntegrationError gp dg
IntegrationExport gp
IntegrationFieldData gp dg
IntegrationFieldMapping g
IntegrationLookUp gp
IntegrationRequest gp dg
IntegrationRunbookVariableGroup g g
IntegrationSiteMapping g
IntegratorLog g
IntegratorSchedule g
IntegratorTrace g g
Invoice gp dg
Invoice/PDF - p
Invoice/updatelines p
Invoice/{id}/void p
InvoiceChange gp
InvoiceDetailProRata g
InvoicePayment gp dg
Item gp dg
Item/NewAccountsId p
ItemGroup gp dg
ItemStock gp dg
ItemStockHistory g g
itemsupplier gp dg
JamfDetails gp dg
JiraDetails gp dg
Journey gp dg
Kandji/Get g
KandjiDetails gp dg
KashflowDetails gp dg
KBArticle gp dg
KBArticle/vote p
KBArticleAnon g
Languages gp dg
LapSafe/Cancel g
LapSafe/Complete g
LapSafe/Get g
LDAPConnection gp dg
LicenceChange g
LicenseInfo gp
LicenseInfo/password g
LoginToken p
Lookup gp dg
Lookup/ClearCache p
Mail/Azure p
Mail/Integrator/Azure p
Mail/Integrator/Google p
Mail/Integrator/IMAP p
Mail/Integrator/Pop3 p
Mail/ProcessMail p
Mailbox gp dg
Mailbox/{id}/OutlookContacts g
MailCampaign gp dg
MailCampaignEmail gp dg
MailCampaignLog g g
Mailchimp/Get g
ManageEngine/Get g
ManageEngineDetails gp dg
MarketingUnsubscribe gp dg
MattermostChannelDetails g
MattermostDetails gp dg
MeterReading gp g
MicrosoftSubscriptionMapping gp dg
MicrosoftTeams/Get g
MicrosoftTeamsMapping gp dg
MO gp dg
MO/b g
MO/r g
MYOBdetails gp dg
NCentralDetails gp dg
Nhserverconfig gp dg
Notification gp dg
NotificationMessage gp dg
Notifications gp dg
Notifications/process p
Notify p
Notify/Addigy p
Notify/Addigy/Integrator p
Notify/AdobeAcrobat/{tenant}/{secret} gp
Notify/Atera p
Notify/Atera/Integrator p
Notify/Automate p
Notify/Automate/Integrator p
Notify/Auvik p
Notify/AzureDevOps p
Notify/AzureDevOps/Integrator p
Notify/AzureMonitor p
Notify/Confluence p
Notify/ConnectwiseRmm g
Notify/Datadog p
Notify/DattoRMM/Alerts p
Notify/Device42 p
Notify/Dynatrace p
Notify/ExchangeCalendars p
Notify/Facebook gp
Notify/github p
Notify/gotoresolve p
Notify/halo-webhook p
Notify/Hubspot p
Notify/Hubspot/Verify p
Notify/icinga p
Notify/ingrammicroreseller p
Notify/Jira p
Notify/JiraServiceManagement p
Notify/LapSafe p
Notify/LogicMonitor p
Notify/Meraki p
Notify/MicrosoftEntra/Integrator p
Notify/MicrosoftTeamsShifts/Import p
Notify/MicrosoftTeamsShifts/Webhook p
Notify/N-Central p
Notify/Nagios p
Notify/Ninja p
Notify/Ninja/Alerts p
Notify/PagerDuty p
Notify/partner-center p
Notify/process p
Notify/ProcessStreet p
Notify/prometheus p
Notify/PRTGAlerts/{tenant} p
Notify/QuickBooksOnline p
Notify/QuickbooksOnline/Verify p
Notify/Quoter p
Notify/servicenowaction p
Notify/servicenowticket p
Notify/SharePoint p
Notify/site24x7 p
Notify/Slack p
Notify/Slack/Events p
Notify/SnelStart p
Notify/SolarWindsOrion p
Notify/SplunkOnCall p
Notify/Stripe p
Notify/Syncro p
Notify/Teams/chatMessage p
Notify/Teams/lifecycleNotification p
Notify/Teams/userPresence p
Notify/trustpilot p
Notify/Twilio p
Notify/Twitter p
Notify/uat-restore p
Notify/WhatsApp p
Notify/Xero p
Notify/Xero/Verify p
Notify/Zabbix p
OnlineStatus gp
Opportunities gp dg
Opportunities/View p
OrderLine g
Organisation gp dg
Outcome gp dg
Outgoing gp dg
OutgoingAttempt g g
Outgoingemail gp d
pagerdutymapping g
PasswordField gp g
PdfTemplate gp dg
PdfTemplateRepository g g
PopupNote g
PopupNote/read p
PowerShellScript gp dg
PowerShellScriptCriteria gp dg
PowerShellScriptProcessing gp dg
Priority gp dg
Product gp dg
ProductBranch g
ProductComponent gp dg
Projects gp dg
Projects/View p
PRTGDetails gp dg
PublishProfiles gp dg
PurchaseOrder gp dg
PurchaseOrder/confirmreceipt p
Qualification gp dg
QuickBooksDetails gp dg
Quotation gp dg
Quotation/Approval p
RecurringInvoice gp dg
RecurringInvoice/Lines p
RecurringInvoice/process p
RecurringInvoice/updatelines p
RecurringItem g
Release gp dg
ReleaseNoteGroup gp dg
ReleasePipeline gp dg
ReleaseType gp dg
RemoteSession gp dg
RemoteSessionTeams g
Report gp dg
Report/Bookmark p
Report/createpdf p
Report/print p
ReportData/{publishedid} g
ReportRepository g g
ReportRepository/ReportCategories g
ResourceType g g
Roadmap g
Roles gp dg
SageBusinessCloudDetails gp dg
SalesMailbox gp dg
SalesMailboxDetail p
SalesOrder gp dg
Schedule gp g
ScheduleOccurrence gp g
ScreenLayout gp dg
Search g
SecurityCheck g
SecurityQuestion gp dg
SecurityQuestionValidate gp
Service gp dg
Service/unsubscribe p
ServiceAvailability gp dg
ServiceCategory gp dg
ServiceRequestDetails g g
ServiceRestriction g
ServiceStatus gp dg
ServiceStatus/Subscribe p g
SetupTab gp g
SetupTabGroup g g
SharePoint/Get g
ShopifyDetails gp dg
Site gp dg
Site/StockBins g
SLA gp dg
SlackDetails gp dg
SlackDetails/Uninstall p
SnipeITDetails gp dg
SnowDetails gp dg
SoftwareLicence gp dg
SoftwareLicenceRole g
SQLImport gp dg
Status gp dg
StreamOneIonDetails gp dg
Supplier gp dg
SupplierContract gp dg
SupplierContract/NextRef p
SynnexDetails gp dg
Tabs gp dg
Tags gp dg
TaniumDetails gp dg
TaskMonitorEvent g
TaskSchedule gp
TaskTrace g g
Tax gp dg
TaxRule gp dg
Team gp dg
Team/Tree g
TeamImage - g
TechDataResellerDetails gp dg
Template gp dg
Tenable/Cancel p
Tenable/Export p
Tenable/Get g
Tenable/Status g
TenableDetails gp dg
Tenant gp
Test1 g
Test3 g
Test4 g
TestError g
TicketApproval gp g
TicketApproval/{id}&{seq} d
TicketArea gp dg
TicketRules gp dg
Tickets gp dg
Tickets/Object p
Tickets/processchildren p
Tickets/salesmailbox g
Tickets/View p
Tickets/vote p
Tickets/zapier g
TicketType gp dg
TicketTypeField g
TicketTypeGroup gp dg
Timesheet gp g
Timesheet/forecasting g
Timesheet/mine g
TimesheetEvent gp dg
TimesheetEvent/mine g
Timeslot g
ToDo gp
ToDoGroup gp dg
TopLevel gp dg
Translation gp
TwilioWhatsAppDetails gp dg
TwitterDetails gp dg
UnsubServiceEmails gp dg
UserChange g
UserRoles gp dg
Users gp dg
Users/me g
Users/prefs p
VersionInfo g g
VersionInfo/GetOneSpotlight - g
VersionInfo/SearchVersionInfo g
VersionInfo/Spotlight g
ViewColumns gp dg
ViewFilter gp dg
ViewListGroup gp dg
ViewLists gp dg
Virima/Get g
VirimaDetails gp dg
VirtualAgent gp dg
VMWorkspaceDetails gp dg
Webhook gp dg
WebhookEvent gp g
WebhookRepository g g
WordpressDetails gp dg
WordpressOrgDetails gp dg
Workday gp dg
Workflow gp dg
workflowstep g
WorkflowTarget gp dg
XeroDetails gp dg
XtypeRole g
Zendesk/Get g
`;
