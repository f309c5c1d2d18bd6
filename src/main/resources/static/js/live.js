// What pages do beyond plain HTML. Each page works without it; attributes switch it on:
//   data-live-src="/path" [data-live-fields="a,b"]  in a form: swapped for the server's answer when those fields change
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

for (const place of document.querySelectorAll('[data-live-src]')) {
  const form = place.closest('form')
  const names = place.dataset.liveFields?.split(',').map((name) => name.trim())
  let newest = null
  const load = async (polled) => {
    try {
      const body = await fetchInto(place, place.dataset.liveSrc, {
        ...form && { method: 'POST', body: fieldsOf(form, names) },
        ...polled === 'poll' && { headers: { 'X-Requested-With': 'poll' } } // nobody's doing: a desk that was left is locked all the same
      })
      if (!body || polled === 'poll' && body.textContent === place.textContent) return
      const opened = [...place.querySelectorAll('details')].map((each) => each.open)
      body.querySelectorAll('details').forEach((each, at) => { each.open = opened[at] ?? each.open })
      place.replaceChildren(...body.childNodes)
    } catch (gone) { return gone.name === 'AbortError' } // what stands there stays; the server computes it again when the form is sent
  }
  const refresh = (polled) => { // whoever waits for an answer that a newer question has overtaken waits for the newer one
    const mine = newest = load(polled).then((overtaken) => overtaken && newest !== mine ? newest : null)
    return mine
  }
  refreshers.set(place, refresh)
  if (form) {
    const soon = later(refresh)
    const heard = (event) => { if (!event.isComposing && (!names || isAmong(names, event.target.name))) soon() }
    for (const kind of ['input', 'change', 'compositionend']) form.addEventListener(kind, heard)
  }
  if (place.dataset.livePoll) setInterval(() => document.hidden || !place.getClientRects().length || place.contains(document.activeElement) || refresh('poll'), Number(place.dataset.livePoll))
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
  const targets = [...document.querySelectorAll('[data-key]')].filter((each) => each.dataset.key === key && each.getClientRects().length)
  // where several have the key, that of the form one is in: what was unfolded last is what one means
  const here = document.activeElement.closest('form') ?? document.activeElement.closest('details')
  const target = targets.find((each) => here?.contains(each)) ?? targets[0]
  if (!target || event.repeat) return
  event.preventDefault()
  target.focus()
  const folded = target.matches('summary') ? target.parentElement : null
  const field = folded?.querySelector('form :is(input:not([type=hidden]), select, textarea, button)')
  if (!(field && folded.open) && target.matches('a, button, summary, [type=checkbox]')) target.click()
  else target.select?.()
  field?.focus()
})

for (const button of document.querySelectorAll('button[data-print]')) button.addEventListener('click', () => window.print())
if (document.querySelector('[data-print]:not(button)')) {
  addEventListener('afterprint', () => document.querySelector('[data-after-print]')?.focus())
  document.fonts.ready.then(() => window.print())
}
