export interface Settings {
  issuer: string
  clientId: string
  notifyUrl: string
  intakeUrl: string
  demo: boolean
}

let held: Settings | undefined

export async function loadSettings(): Promise<void> {
  const answer = await fetch('/console/settings.json')
  held = (await answer.json()) as Settings
}

export function settings(): Settings {
  if (held === undefined) {
    throw new Error('the settings are loaded first')
  }
  return held
}
