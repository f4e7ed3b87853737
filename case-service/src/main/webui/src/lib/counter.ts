/** What an officer copies from a letter at the counter; empty texts are what the letter does not say. */
export interface Letter {
  agencyCode: string
  channel: string
  submittedOn: string
  receivedOn: string
  externalNo: string
  kind: string
  name: string
  organisationKind: string
  legalRepresentative: string
  contactName: string
  idType: string
  idNumber: string
  phone: string
  email: string
  address: string
  title: string
  documentNumber: string
  description: string
  carrier: string
  delivery: string
  acceptOtherForm: boolean
  electronicService: boolean
}

/** What comes online registers itself. */
export const CHANNELS_BY_HAND = [
  'COUNTER', 'ORAL', 'SIGNED_POST', 'ORDINARY_POST', 'POST_OTHER_UNIT', 'FAX', 'EMAIL', 'MUNICIPAL_PLATFORM',
]

/** Whether the day of receipt is the day of submission, so that it is not asked for. */
export function atOnce(channel: string): boolean {
  return channel === 'COUNTER' || channel === 'ORAL'
}

export function emptyLetter(agencyCode: string, today: string): Letter {
  return {
    agencyCode, channel: 'COUNTER', submittedOn: today, receivedOn: '', externalNo: '', kind: 'NATURAL_PERSON', name: '',
    organisationKind: '', legalRepresentative: '', contactName: '', idType: '', idNumber: '', phone: '', email: '', address: '',
    title: '', documentNumber: '', description: '', carrier: 'PAPER', delivery: '', acceptOtherForm: false, electronicService: false,
  }
}

function given(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== '').map(([name, value]) => [name, value.trim()]))
}

/** The application as the service takes it; what is not given is left out. */
export function application(letter: Letter): Record<string, unknown> {
  const organisation = letter.kind === 'ORGANISATION'
  const { name, idType, idNumber, phone, email, address } = letter
  return {
    ...given({
      agencyCode: letter.agencyCode,
      channel: letter.channel,
      submittedOn: letter.submittedOn,
      receivedOn: atOnce(letter.channel) ? '' : letter.receivedOn,
      externalNo: letter.channel === 'MUNICIPAL_PLATFORM' ? letter.externalNo : '',
      carrier: letter.carrier,
      delivery: letter.delivery,
    }),
    applicant: {
      kind: letter.kind,
      ...given({ name, idType, idNumber, phone, email, address }),
      ...(organisation
        ? given({ organisationKind: letter.organisationKind, legalRepresentative: letter.legalRepresentative, contactName: letter.contactName })
        : {}),
    },
    request: given({ title: letter.title, documentNumber: letter.documentNumber, description: letter.description }),
    acceptOtherForm: letter.acceptOtherForm,
    electronicService: letter.electronicService,
  }
}
