// What pages at the counter do besides live.js; each works without it:
//   data-enter-next                                 a form whose Enter goes on to the next field and never sends
//   data-fills="id" [data-then="#id"]               Enter fills the form with what stands at id, as data-field and data-value
//   data-draft="/path"                              a form that is kept at the server while one types
//   data-tick-all="name"                            a box that ticks all of that name
//   data-papers                                     around a box for all that is mandatory and the boxes of data-must
//   data-mirrors="selectors"                        says in a bar that stays in sight what stands elsewhere in the form
//   data-lacks                                      says in that bar what of data-need and data-must is still missing
//   data-open-when="name=value;name=value"           details that unfold where that is chosen, and whose text ticks [data-ticks="id"]
//   data-chooser="name" [data-then="#id"]           details that fold once that field has a value, and focus the other when unfolded
//   .mc-menu                                        folds again when one goes elsewhere, or by Esc
import { fieldsOf, refreshers } from './parts-d123fa08.js'

function fill(form, place) {
  for (const each of place?.querySelectorAll('[data-field]') ?? []) {
    const field = form.elements[each.dataset.field]
    const lesser = field?.value?.trim() && /^\d{4}$/.test(each.dataset.value) // a year says less than the day that was typed
    if (field && !lesser) field.value = each.dataset.value
  }
}

function fieldAfter(form, field) {
  const fields = [...form.elements].filter((each) => each === field ||
    !each.disabled && each.type !== 'hidden' && each.checkVisibility() && each.tagName !== 'FIELDSET' &&
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
  const status = document.querySelector('[data-draft-status]')
  let typed = false
  const keep = async () => {
    if (!typed) return
    typed = false
    try {
      const answer = await fetch(form.dataset.draft, {
        method: 'POST', body: fieldsOf(form), credentials: 'same-origin', redirect: 'error',
        keepalive: true, // whoever leaves while it is on its way would end it, and lose what it holds
        headers: { 'X-Requested-With': 'fragment' }
      })
      if (answer.status === 423) { typed = true; dispatchEvent(new Event('motcua-locked')) }
      if (answer.ok && status) status.textContent = await answer.text()
    } catch (gone) { typed = true }
  }
  let timer
  for (const kind of ['input', 'change']) {
    form.addEventListener(kind, () => { typed = true; clearTimeout(timer); timer = setTimeout(keep, 700) })
  }
  form.addEventListener('submit', () => { typed = false; clearTimeout(timer) })
  addEventListener('pagehide', keep)
}

for (const all of document.querySelectorAll('[data-tick-all]')) {
  all.addEventListener('change', () => {
    for (const each of document.querySelectorAll(`input[type=checkbox][name="${all.dataset.tickAll}"]`)) each.checked = all.checked
  })
}

document.addEventListener('change', ({ target }) => {
  const papers = target.closest('[data-papers]')
  const all = papers?.querySelector('[name=allPapers]')
  const must = papers ? [...papers.querySelectorAll('[data-must]')] : []
  if (all && target === all) must.forEach((each) => { each.checked = all.checked })
  else if (all && must.includes(target)) all.checked = must.every((each) => each.checked)
})

for (const details of document.querySelectorAll('details[data-open-when]')) {
  const wishes = details.dataset.openWhen.split(';').map((wish) => wish.split('='))
  details.closest('form').addEventListener('change', ({ target }) => {
    if (target.checked && wishes.some(([name, value]) => target.name === name && value.split(',').includes(target.value))) details.open = true
  })
  details.addEventListener('input', ({ target }) => {
    const box = document.getElementById(details.dataset.ticks)
    if (box && target.type === 'text' && target.value.trim()) box.checked = true
  })
}

for (const details of document.querySelectorAll('details[data-chooser]')) {
  const value = details.querySelector(`[name="${details.dataset.chooser}"]`)
  value.addEventListener('change', () => { if (value.value) details.open = false })
  details.querySelector('summary').addEventListener('click', () => {
    if (!details.open) setTimeout(() => { const field = document.querySelector(details.dataset.then); field.focus(); field.select() })
  })
}

for (const place of document.querySelectorAll('[data-chooses]')) { // what is typed there chooses it
  place.addEventListener('input', ({ target }) => { if (target.value.trim()) document.getElementById(place.dataset.chooses).checked = true })
}

for (const form of document.querySelectorAll('form:has([data-mirrors])')) {
  const mirror = () => {
    for (const each of form.querySelectorAll('[data-mirrors]')) {
      const said = each.dataset.mirrors.split(',').map((one) => form.querySelector(one)).map((one) => (one?.value ?? one?.textContent ?? '').trim())
      const text = said.filter(Boolean).join(' · ') || (each.dataset.mirrorsElse ?? '–')
      if (each.textContent !== text) each.textContent = text
    }
    for (const each of form.querySelectorAll('[data-lacks]')) {
      const lacks = [...form.querySelectorAll('[data-need]')].filter((one) => !one.value.trim()).map((one) => one.dataset.need)
      const papers = form.querySelectorAll('[data-must]:not(:checked)').length
      if (each.dataset.either && !form.querySelector(each.dataset.either)) lacks.push(each.dataset.eitherNeed)
      if (papers) lacks.push(each.dataset.papersLeft.replace('%', papers))
      const text = lacks.join('; ') || each.dataset.nothing
      if (each.textContent !== text) each.textContent = text
      each.classList.toggle('mc-late', lacks.length > 0)
      each.classList.toggle('mc-good', lacks.length === 0)
    }
  }
  new MutationObserver(mirror).observe(form, { childList: true, subtree: true })
  form.addEventListener('change', mirror)
  form.addEventListener('input', mirror)
  mirror()
}

for (const kind of ['click', 'focusin', 'keydown']) {
  document.addEventListener(kind, (event) => {
    if (kind === 'keydown' && event.key !== 'Escape') return
    for (const menu of document.querySelectorAll('details.mc-menu[open]')) {
      const inside = menu.contains(event.target)
      if (inside && kind !== 'keydown') continue
      menu.open = false
      if (inside) menu.querySelector('summary').focus()
    }
  })
}
