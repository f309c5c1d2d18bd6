// What pages do beyond plain HTML. Each page works without it; attributes switch it on:
//   data-live-src="/path" [data-live-fields="a,b"]  in a form: swapped for the server's answer when those fields change
//   data-live-poll="5000"                           fetched again every so many milliseconds
//   data-combobox="/path"                           fragments/field :: combobox
//   data-key="F9", "Alt+2" or "Esc Esc"             the key that focuses a field, or presses a button, box or link
//   data-enter-next                                 a form whose Enter goes on to the next field and never sends
//   data-fills="id" [data-then="#id"]               Enter fills the form with what stands at id, as data-field and data-value
//   data-draft="/path"                              a form that is kept at the server while one types
//   data-rows                                       a table whose links the arrow keys walk, whose boxes the space bar ticks
//   data-tick-all="name"                            a box that ticks all of that name
//   data-print                                      the page prints itself, and then goes to its [data-after-print]
import { initAll } from '../vendor/govuk-frontend-6.6.0/govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

const later = (action, timer) => () => { clearTimeout(timer); timer = setTimeout(action, 150) }

// one request at a time for each place: a newer one ends the older
const running = new WeakMap()
async function fetchInto(place, url, options = {}) {
  running.get(place)?.abort()
  const control = new AbortController()
  running.set(place, control)
  place.setAttribute('aria-busy', 'true')
  try {
    const answer = await fetch(url, {
      ...options, signal: control.signal, credentials: 'same-origin', redirect: 'error',
      headers: { ...options.headers, 'X-Requested-With': 'fragment' }
    })
    if (answer.status === 304) return null
    if (!answer.ok) throw new Error(String(answer.status))
    return new DOMParser().parseFromString(await answer.text(), 'text/html').body
  } finally {
    if (running.get(place) === control) place.removeAttribute('aria-busy')
  }
}

const isAmong = (names, name) => names.some((each) => each.endsWith('*') ? name?.startsWith(each.slice(0, -1)) : each === name)

// the fields go in the body, never in the address: they may hold personal data
function fieldsOf(form, names) {
  const data = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && (!names || name === '_csrf' || isAmong(names, name))) data.append(name, value)
  }
  return data
}

const refreshers = new WeakMap()
for (const place of document.querySelectorAll('[data-live-src]')) {
  const form = place.closest('form')
  const names = place.dataset.liveFields?.split(',').map((name) => name.trim())
  const refresh = async (polled) => {
    try {
      const body = await fetchInto(place, place.dataset.liveSrc, form ? { method: 'POST', body: fieldsOf(form, names) } : {})
      if (!body || polled === 'poll' && body.textContent === place.textContent) return
      const opened = [...place.querySelectorAll('details')].map((each) => each.open)
      body.querySelectorAll('details').forEach((each, at) => { each.open = opened[at] ?? each.open })
      place.replaceChildren(...body.childNodes)
    } catch (gone) { /* what stands there stays; the server computes it again when the form is sent */ }
  }
  refreshers.set(place, refresh)
  if (form) {
    const soon = later(refresh)
    for (const kind of ['input', 'change', 'compositionend']) {
      form.addEventListener(kind, (event) => {
        if (!event.isComposing && (!names || isAmong(names, event.target.name))) soon()
      })
    }
  }
  if (place.dataset.livePoll) setInterval(() => document.hidden || place.contains(document.activeElement) || refresh('poll'), Number(place.dataset.livePoll))
}

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

function fill(form, place) {
  for (const each of place?.querySelectorAll('[data-field]') ?? []) {
    const field = form.elements[each.dataset.field]
    if (field) field.value = each.dataset.value
  }
}

function fieldAfter(form, field) {
  const fields = [...form.elements].filter((each) => each === field ||
    !each.disabled && each.type !== 'hidden' && each.getClientRects().length && each.tagName !== 'FIELDSET' &&
    (each.type !== 'radio' || each.checked) && (each.tagName !== 'BUTTON' || each.dataset.key === 'F9'))
  return fields[fields.indexOf(field) + 1]
}

for (const form of document.querySelectorAll('form[data-enter-next]')) {
  const take = async (field) => {
    const place = document.getElementById(field.dataset.fills)
    await refreshers.get(place)?.()
    fill(form, place)
    const wanting = form.elements.name && place.id === 'applicant' && !form.elements.name.value ? form.elements.name : null
    ;(wanting ?? document.querySelector(field.dataset.then) ?? fieldAfter(form, field))?.focus()
  }
  form.addEventListener('keydown', (event) => {
    const field = event.target
    if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented || field.tagName !== 'INPUT') return
    event.preventDefault()
    field.dataset.fills && field.value.trim() ? take(field) : fieldAfter(form, field)?.focus()
  })
  form.addEventListener('click', (event) => {
    const button = event.target.closest('[data-fill]')
    const place = button?.closest('[data-live-src]')
    const field = place && form.querySelector(`[data-fills="${place.id}"]`)
    if (field) { event.preventDefault(); take(field) }
  })
}

for (const form of document.querySelectorAll('form[data-draft]')) {
  const status = form.querySelector('[data-draft-status]')
  let typed = false
  const keep = async (leaving) => {
    if (!typed) return
    typed = false
    try {
      const answer = await fetch(form.dataset.draft, {
        method: 'POST', body: fieldsOf(form), credentials: 'same-origin', redirect: 'error', keepalive: leaving,
        headers: { 'X-Requested-With': 'fragment' }
      })
      if (answer.ok && status) status.textContent = await answer.text()
    } catch (gone) { typed = true }
  }
  let timer
  for (const kind of ['input', 'change']) {
    form.addEventListener(kind, () => { typed = true; clearTimeout(timer); timer = setTimeout(() => keep(false), 700) })
  }
  form.addEventListener('submit', () => { typed = false; clearTimeout(timer) })
  addEventListener('pagehide', () => keep(true))
}

for (const all of document.querySelectorAll('[data-tick-all]')) {
  all.addEventListener('change', () => {
    for (const each of document.querySelectorAll(`input[type=checkbox][name="${all.dataset.tickAll}"]`)) each.checked = all.checked
  })
}

for (const table of document.querySelectorAll('table[data-rows]')) {
  table.addEventListener('keydown', (event) => {
    const tick = event.key === ' ' && event.target.matches('a') && event.target.closest('tr').querySelector('input[type=checkbox]')
    if (tick) { tick.checked = !tick.checked; event.preventDefault() }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const links = [...table.querySelectorAll('tbody tr td a:first-of-type, tbody tr th a:first-of-type')]
    const next = links[links.indexOf(event.target) + step]
    if (step && next) { next.focus(); event.preventDefault() }
  })
}

let escapedAt = -Infinity
document.addEventListener('keydown', (event) => {
  // an input method that is still putting a letter together gets its Enter for itself
  if (event.isComposing && event.key === 'Enter') event.preventDefault()
  if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return
  let key = event.altKey ? 'Alt+' + event.code.replace(/^(Digit|Key)/, '') : event.key
  if (key === 'Escape' && !event.defaultPrevented) {
    if (event.timeStamp - escapedAt < 800) key = 'Esc Esc'
    escapedAt = event.timeStamp
  }
  const target = [...document.querySelectorAll('[data-key]')].find((each) => each.dataset.key === key && each.getClientRects().length)
  if (!target || event.repeat) return
  event.preventDefault()
  target.focus()
  target.matches('a, button, summary, [type=checkbox]') ? target.click() : target.select?.()
})

if (document.querySelector('[data-print]')) {
  addEventListener('afterprint', () => document.querySelector('[data-after-print]')?.focus())
  document.fonts.ready.then(() => window.print())
}
