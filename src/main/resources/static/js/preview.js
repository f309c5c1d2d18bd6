// A list and the pane beside it: the row that has the focus is shown in the pane (data-preview, its address), and the rows are
// one stop of the Tab key. Without it every link stays reachable and Enter opens a dossier.
import { fetchInto, later } from './parts-d123fa08.js'

const pane = document.querySelector('[data-preview-pane]')
const rows = [...document.querySelectorAll('tr[data-preview]')]
const stops = (row) => row.querySelectorAll('a, input')
let here = null

const show = later(async () => {
  if (!pane.checkVisibility()) return
  try {
    const body = await fetchInto(pane, here.dataset.preview)
    pane.replaceChildren(...body.childNodes)
  } catch (gone) { /* a newer row, or no connection: the row still opens */ }
})

function go(row) {
  if (row === here) return
  if (here) {
    here.classList.remove('mc-here')
    here.removeAttribute('aria-current')
    stops(here).forEach((each) => { each.tabIndex = -1 })
  }
  here = row
  stops(row).forEach((each) => { each.tabIndex = 0 })
}

if (pane && rows.length) {
  rows.slice(1).forEach((row) => stops(row).forEach((each) => { each.tabIndex = -1 }))
  here = rows[0]
  for (const row of rows) {
    row.addEventListener('focusin', () => {
      go(row)
      row.classList.add('mc-here')
      row.setAttribute('aria-current', 'true')
      show()
    })
    row.addEventListener('click', (event) => { if (!event.target.closest('a, label, input')) row.querySelector('a').focus() })
  }
}

// Esc unticks what was chosen, and chooses it again; the button that chooses none can be taken back so too.
const batch = document.querySelector('form.mc-batch')
const says = document.querySelector('[data-choice]')
let undone = []

if (batch && says) {
  const chosen = () => [...batch.elements].filter((each) => each.name === 'dossier' && each.checked)
  const tell = (sentence, number) => { says.textContent = sentence.replace('%', number) }
  batch.addEventListener('reset', () => {
    undone = chosen()
    if (undone.length) tell(batch.dataset.undone, undone.length)
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || event.target.matches('input[type=text], select, textarea')) return
    if (chosen().length) {
      batch.reset()
    } else if (undone.length) {
      undone.forEach((each) => { each.checked = true })
      tell(batch.dataset.redone, undone.length)
      undone = []
    }
  })
}
