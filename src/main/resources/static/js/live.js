// What pages do beyond plain HTML. Each page works without it; attributes switch it on:
//   data-live-src="/path" [data-live-fields="a,b"]  in a form: swapped for the server's answer when those fields change,
//                                                   which are sent, and those of [data-live-also]
//   data-live-poll="5000"                           fetched again every so many milliseconds
//   data-combobox="/path"                           fragments/field :: combobox
//   data-key="F9", "Alt+2" or "Esc Esc"             the key that focuses a field, presses a button, box or link, or unfolds details
//   data-rows                                       a table whose links the arrow keys walk, whose boxes the space bar ticks
//   data-print                                      a button prints the page; elsewhere the page prints itself, and then
//                                                   goes to its [data-after-print]
import { fetchInto, fieldsOf, isAmong, later, refreshers } from './parts-d123fa08.js'
import { initAll } from '../vendor/govuk-frontend-6.6.0/govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

// what somebody changed in a place goes along with the question, so that the answer still has it
const changedIn = (place) => [...place.querySelectorAll('input:not([type=hidden]), select, textarea')].filter((each) => each.name &&
  (/^(radio|checkbox)$/.test(each.type) ? each.checked && (!each.defaultChecked || 'typed' in each.dataset)
    : each.value !== each.defaultValue || 'typed' in each.dataset))
const withChanged = (fields, place) => {
  for (const each of changedIn(place)) if (!fields.has(each.name)) fields.append(each.name, each.value)
  return fields
}

const live = (place) => {
  const form = place.closest('form')
  const [names, also] = [place.dataset.liveFields, place.dataset.liveAlso].map((list) => list?.split(',').map((name) => name.trim()))
  let newest = null
  const load = async (polled) => {
    try {
      const body = await fetchInto(place, place.dataset.liveSrc, {
        ...form && { method: 'POST', body: withChanged(fieldsOf(form, names?.concat(also ?? [])), place) },
        ...polled === 'poll' && { headers: { 'X-Requested-With': 'poll' } } // nobody's doing: a desk that was left is locked all the same
      })
      if (!body || polled === 'poll' && body.textContent === place.textContent) return
      const opened = [...place.querySelectorAll('details')].map((each) => each.open)
      body.querySelectorAll('details').forEach((each, at) => { each.open = opened[at] ?? each.open })
      const kept = changedIn(place).map((each) => each.name)
      place.replaceChildren(...body.childNodes)
      place.querySelectorAll('[data-live-src]').forEach(live)
      for (const each of place.querySelectorAll('[name]')) if (kept.includes(each.name)) each.dataset.typed = ''
    } catch (gone) { return gone.name === 'AbortError' } // what stands there stays; the server computes it again when the form is sent
  }
  const refresh = (polled) => { // whoever waits for an answer that a newer question has overtaken waits for the newer one
    const mine = newest = load(polled).then((overtaken) => overtaken && newest !== mine ? newest : null)
    return mine
  }
  refreshers.set(place, refresh)
  if (form) {
    const soon = later(refresh)
    const heard = (event) => { if (!event.isComposing && place.isConnected && (!names || isAmong(names, event.target.name))) soon() }
    for (const kind of ['input', 'change', 'compositionend']) form.addEventListener(kind, heard)
  }
  if (place.dataset.livePoll) setInterval(() => document.hidden || !place.checkVisibility() || place.contains(document.activeElement) || refresh('poll'), Number(place.dataset.livePoll))
}
document.querySelectorAll('[data-live-src]').forEach(live)

for (const box of document.querySelectorAll('[data-combobox]')) {
  const input = box.querySelector('.mc-combobox__box')
  const value = box.querySelector('[data-combobox-value]')
  const list = box.querySelector('[role=listbox]')
  const status = box.querySelector('[role=status]')
  let at = -1
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', list.id)
  const open = (shown) => {
    list.hidden = !shown
    input.setAttribute('aria-expanded', String(shown))
    if (!shown) { at = -1; input.removeAttribute('aria-activedescendant') }
  }
  const mark = (index) => {
    at = index
    ;[...list.children].forEach((option, each) => option.setAttribute('aria-selected', String(each === at)))
    input.setAttribute('aria-activedescendant', list.children[at].id)
    list.children[at].scrollIntoView({ block: 'nearest' })
  }
  const settle = (chosen) => {
    if (value.value === chosen) return
    value.value = chosen
    value.dispatchEvent(new Event('change', { bubbles: true }))
  }
  const choose = (option) => {
    input.value = option.dataset.label ?? option.firstChild.textContent.trim()
    open(false)
    settle(option.dataset.value)
    document.querySelector(box.dataset.then)?.focus()
  }
  const fetchOptions = async () => {
    try {
      const body = await fetchInto(list, `${box.dataset.combobox}?q=${encodeURIComponent(input.value.trim())}`)
      list.replaceChildren(...body.querySelectorAll('[role=option]'))
      const options = [...list.children]
      options.forEach((option, index) => { option.id = `${list.id}-${index}` })
      status.textContent = options.length ? box.dataset.found.replace('%', options.length) : box.dataset.none
      open(options.length > 0)
      if (options.length) mark(0)
    } catch (gone) { /* a newer search, or no connection: the form still works by its button */ }
  }
  const search = later(() => input.value.trim().length < 2 ? open(false) : fetchOptions())
  open(false)
  input.addEventListener('input', (event) => { settle(''); if (!event.isComposing) search() })
  input.addEventListener('compositionend', search)
  input.addEventListener('blur', () => open(false))
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    if (list.hidden) {
      if (event.key === 'ArrowDown') { event.preventDefault(); fetchOptions() }
      return
    }
    const count = list.children.length
    if (event.key === 'ArrowDown') mark((at + 1) % count)
    else if (event.key === 'ArrowUp') mark((at + count - 1) % count)
    else if (event.key === 'Enter' && at >= 0) choose(list.children[at])
    else if (event.key === 'Escape') open(false)
    else return
    event.preventDefault()
  })
  list.addEventListener('mousedown', (event) => {
    event.preventDefault()
    choose(event.target.closest('[role=option]'))
  })
}

document.addEventListener('keydown', (event) => { // an input method that still puts a letter together gets its Enter for itself
  if (event.isComposing && event.key === 'Enter') event.preventDefault()
})
const rowLinks = (table) => [...table.querySelectorAll('tbody tr td a:first-of-type, tbody tr th a:first-of-type')]
document.addEventListener('keydown', (event) => { // the rows take the arrow keys while nothing else has them
  if (!/^Arrow(Down|Up)$/.test(event.key) || event.defaultPrevented || event.altKey || document.activeElement !== document.body) return
  const first = [...document.querySelectorAll('table[data-rows]')].flatMap(rowLinks).find((each) => each.checkVisibility())
  if (first) { first.focus(); event.preventDefault() }
})
for (const table of document.querySelectorAll('table[data-rows]')) {
  table.addEventListener('keydown', (event) => {
    const tick = event.key === ' ' && event.target.matches('a') && event.target.closest('tr').querySelector('input[type=checkbox]')
    if (tick) { tick.checked = !tick.checked; event.preventDefault() }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const links = rowLinks(table)
    const next = links[links.indexOf(event.target) + step]
    if (step && next) { next.focus(); event.preventDefault() }
  })
}

for (const button of document.querySelectorAll('button[data-print]')) button.addEventListener('click', () => window.print())
if (document.querySelector('[data-print]:not(button)')) {
  addEventListener('afterprint', () => document.querySelector('[data-after-print]')?.focus())
  document.fonts.ready.then(() => window.print())
}
