// While one types what is wanted, says who else is likely responsible. Without it, the last page says the same.
const hint = document.getElementById('likely')
const fields = [...document.querySelectorAll('#title, #documentNumber, #description')]
const PAUSE_MILLIS = 600
let waiting
let latest = 0

async function ask() {
  const mine = ++latest
  let words = ''
  try {
    const about = fields.map((field) => field.value).join(' ').trim()
    if (about !== '') {
      const answer = await fetch(hint.dataset.ask, { method: 'POST', body: new URLSearchParams({ about }) })
      words = answer.ok ? await answer.text() : ''
    }
  } catch {
    // The hint is left out; the form goes on without it.
  }
  if (mine === latest && words !== hint.textContent) {
    hint.classList.toggle('notice', words !== '')
    hint.textContent = words
  }
}

for (const field of fields) {
  field.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(ask, PAUSE_MILLIS)
  })
}
void ask()
