export interface WorklistItem {
  id: string
  applicationNo: string
  agencyCode: string
  title: string
  applicantName: string
  channel: string
  externalNo: string | null
  state: string
  flags: string[]
  receivedOn: string | null
  replyDueOn: string | null
  riskDueOn: string | null
  timeliness: string | null
  light: string | null
  provisional: boolean
  assignee: string | null
  sectionOpinionDueOn?: string | null
}

export interface Page<T> {
  items: T[]
  next?: string | null
  total: number
}

export interface Entry {
  id: string
  type: string
  on?: string
  recordedAt: string
  recordedBy: string
  seq: number
  hash: string
  [detail: string]: unknown
}

export interface LedgerDay {
  date: string
  day?: number
  counted: boolean
  reason: string
  basis: string
}

export interface Clock {
  kind: string
  of?: string
  startedOn?: string
  dueOn?: string
  state: string
  ledger: LedgerDay[]
}

export interface Field {
  name: string
  needed: boolean
  kind: 'TEXT' | 'LIST' | 'DATE' | 'NUMBER' | 'FLAG' | 'CHOICE' | 'ACT' | 'PERIOD'
}

export interface AllowedAct {
  type: string
  label: string
  article: string
  roles?: string[]
  conditions?: string[]
  fields: Field[]
}

export interface Item {
  label?: string
  outcome?: string
  facts: Record<string, unknown>
}

/** A version of a draft. */
export interface DraftVersion {
  version: number
  title: { zh: string; en: string }
  by: string
  at: string
}

/** What changed in one part of a draft. */
export interface DraftChange {
  pointer: string
  part: { zh: string; en: string }
  before: { zh: string; en: string }
  after: { zh: string; en: string }
}

/** A template of the letters with the text in force. */
export interface Template {
  key: string
  title: { zh: string; en: string }
  basis?: string
  version: number
  validFrom: string
  text: string
  placeholders: { name: string; meaning: { zh: string; en: string }; required: boolean; maybe: boolean }[]
  newest: number
}

export interface TemplateVersion {
  version: number
  validFrom: string
  text: string
  reason?: string
  changedAt?: string
  changedBy?: string
}

/** A letter about a made-up case with a template's text. */
export interface TemplateSample {
  title: string
  addressee: string
  text: string[]
  annex: string[]
}

/** What a draft would be as a letter, and what stands against sending it on its way. */
export interface LetterPreview {
  title: { zh: string; en: string }
  findings: { step: 'SUBMISSION' | 'ISSUE'; code: string; pointer?: string; article?: string; text: { zh: string; en: string } }[]
  checks: string[]
  letters: {
    to: 'APPLICANT' | 'PARTY'
    head: string
    number: string
    title: string
    addressee: string
    text: { style: string; text: string }[]
    attachments: string[]
    date: string
    annex: string[]
  }[]
}

export interface Doc {
  id: string
  kind: string
  status: string
  title: { zh: string; en: string }
  number?: string
  issuedOn?: string
  issuedBy?: string
  electronic?: boolean
  delivery?: {
    state: string
    attempts: {
      on: string
      method: string
      trackingNumber?: string
      servedOn?: string
      signer?: string
      returned?: { on: string; reason: string; agencyFault: boolean }
    }[]
  }
  items?: Item[]
  facts?: Record<string, unknown>
  body?: string
  drafters: string[]
  submittedBy?: string
  checks?: Record<string, string>
  approvedBy?: string
  reportRow?: number
  files: {
    id: string
    role: string
    name: string
    /** What the letter calls it, where it is not its name. */
    title?: string
    pages?: number
    format: string
    mediaType: string
    bytes: number
    findings?: { kind: string; where?: string; text: { zh: string; en: string } }[]
    overruled?: { reason: string; by: string }
  }[]
}

export interface SectionOpinion {
  id: string
  unit: string
  state: 'OPEN' | 'PASSED' | 'ANSWERED' | 'WITHDRAWN' | 'ENDED'
  workingDays: number
  dueOn: string
  askedBy: string
  askedAt: string
  document?: string
  username?: string
  question?: string
  stance?: string
  reasons?: string
  givenBy?: string
  givenAt?: string
  withdrawnBy?: string
  withdrawnAt?: string
}

/** The road that documents of a kind take in the agency. */
export interface Chain {
  sectionOpinion: 'NONE' | 'DEMANDED'
  secrecyCheck: 'NONE' | 'RELEASE' | 'ALWAYS'
  legalCheck: 'NEVER' | 'WHERE_DEMANDED' | 'ALWAYS'
  issuers: string[]
  text: { zh: string; en: string }
}

export interface Delegation {
  id: string
  agencyCode: string
  delegator: string
  delegate: string
  roles: string[]
  from: string
  until: string
  reason: string
  state: 'UPCOMING' | 'IN_FORCE' | 'OVER' | 'REVOKED'
  createdAt: string
  revokedBy?: string
  revokedAt?: string
}

export interface Person {
  kind: string
  name: string
  [more: string]: unknown
}

export interface CaseFile {
  id: string
  applicationNo: string
  agencyCode: string
  handledBy: string
  channel: string
  externalNo: string | null
  title: string
  submittedOn: string
  registeredAt: string
  registeredBy: string
  assignee: string | null
  electronicService: boolean
  carrier: string | null
  delivery: string | null
  acceptOtherForm: boolean
  possibleRepeatOf: string | null
  receivedOn: string | null
  clockStartOn: string | null
  replyDueOn: string | null
  riskDueOn: string | null
  state: string
  flags: string[]
  timeliness: string | null
  light: string | null
  workingDaysUsed: number | null
  workingDaysLeft: number | null
  provisional: boolean
  calendarVersion: string
  clocks: Clock[]
  breaches: string[]
  ledger: LedgerDay[]
  explanation: string
  applicant?: Person
  coApplicants?: Person[]
  agent?: Person
  request?: { title?: string; documentNumber?: string; description?: string }
  acts: Entry[]
  journal: Entry[]
  allowedActs: AllowedAct[]
  documents: Doc[]
  draft?: Doc
  sectionOpinions?: SectionOpinion[]
  chain?: Record<string, Chain>
  attachments?: IncomingFile[]
  chainHead: string
}

/** A file that was handed in to a case. */
export interface IncomingFile {
  id: string
  purpose: string
  name: string
  mediaType: string
  bytes: number
  sha256: string
  addedAt: string
  from: string
  addedBy?: string
  state: string
  received: number
}

export interface StaffMember {
  username: string
  agencyCode: string
  unit: string | null
  name: string
  roles: string[]
  active: boolean
  email: string
}

export interface Agency {
  code: string
  name: string
  shortName: string
  nameEn: string | null
  kind: string
  handledBy: string | null
  acceptsApplications: boolean
}

export interface Alert {
  id: string
  kind: string
  tier: number | null
  applicationNo: string | null
  caseId: string | null
  agencyCode: string
  dueOn: string | null
  message: string
  sentAt: string
  acknowledgedAt?: string | null
  withdrawnAt?: string | null
  handedTo?: string | null
}

export interface Move {
  caseId: string
  applicationNo: string
  agencyCode: string
  replyDueBefore: string | null
  replyDueAfter: string | null
}

/** What a change would do to the open cases: at most 1000 moves are listed; of how many looked at, and whether of all. */
export interface Effect {
  moves: Move[]
  moved: number
  examined: number
  complete: boolean
}
