// The keys of a page: data-key="F9", "Alt+2" or "Esc Esc" focuses a field, presses a button, box or link, or unfolds details.
// A key does only what is seen. Of several that have it, that of the form one is in acts, else the first of the page. A button
// that sends a form acts when its form, and what it decides on (data-key-needs="#id"), are in view: else the key brings
// them there and says what it will do when it is pressed again. A form in which something was typed is never passed over by
// the key of another form, nor left without a question. data-key-anywhere: a button that may act from out of sight.
// data-key-unfolds: a part of a menu, which its key unfolds before it acts.
const words = document.body.dataset
const says = document.createElement('p')
says.className = 'mc-keysays'
says.setAttribute('role', 'status')
document.body.append(says)

for (const each of document.querySelectorAll('[data-key]')) {
  if (!each.dataset.key.startsWith('Esc')) each.setAttribute('aria-keyshortcuts', each.dataset.key)
}

const isSeen = (each) => !each.disabled && each.checkVisibility({ visibilityProperty: true })
const isInView = (each) => {
  const box = each.getBoundingClientRect()
  const middle = innerHeight / 2
  return box.top >= -1 && box.bottom <= innerHeight + 1 || box.top < middle && box.bottom > middle
}
const say = (sentence) => {
  says.textContent = ''
  requestAnimationFrame(() => { says.textContent = sentence ?? '' })
}
const nameOf = (button) => [...button.childNodes].filter((each) => each.nodeName !== 'KBD').map((each) => each.textContent).join('').trim()

const typedIn = new Set() // forms whose text the server does not know
const isTyped = (form) => form.isConnected && [...form.elements].some((each) =>
  /^(text|textarea|search|tel|email|number)$/.test(each.type) && each.value.trim() && each.value !== each.defaultValue)
const isKept = (form) => form.method !== 'post' || form.matches('[data-draft], [role=search], [data-unlock], .mc-searchbar')
document.addEventListener('input', (event) => {
  const form = event.target.form
  if (form && !isKept(form)) typedIn.add(form)
})

let sent = null
addEventListener('submit', (event) => { sent = event.defaultPrevented ? null : event.target })
addEventListener('beforeunload', (event) => {
  if ([...typedIn].some((form) => form !== sent && isTyped(form))) event.preventDefault()
  setTimeout(() => { sent = null })
})

let last = null // the form one was in: a click beside it changes nothing
document.addEventListener('focusin', (event) => { last = event.target.closest('form') ?? event.target.closest('details') ?? last })

/** What a key would do now; null for nothing. */
function targetOf(key) {
  const seen = [...document.querySelectorAll('[data-key]')].filter((each) => each.dataset.key === key && isSeen(each))
  const active = document.activeElement
  for (const place of [active.closest('form'), active.closest('details'), last, ...typedIn]) {
    const target = place && seen.find((each) => place.contains(each) || each.form === place)
    if (target) return target
  }
  const folded = [...document.querySelectorAll('.mc-menu [data-key-unfolds]')]
  return seen[0] ?? folded.find((each) => each.dataset.key === key && isSeen(each.closest('.mc-menu'))) ?? null
}

/** Whether a button may send its form now; else what is missing is brought into view. */
function maySend(button, key) {
  if (!button.form || button.form.method !== 'post' || 'keyAnywhere' in button.dataset) return true
  const other = [...typedIn].find((form) => form !== button.form && isTyped(form) && form.checkVisibility())
  if (other) {
    say(words.keyElsewhere)
    other.querySelector('input:not([type=hidden]), textarea, select')?.focus()
    return false
  }
  const needed = button.dataset.keyNeeds ? document.querySelector(button.dataset.keyNeeds) : null
  const part = button.closest('details, section, form') ?? button.form // what the button is about
  const writes = (place) => place.contains(document.activeElement) && document.activeElement !== button && isInView(document.activeElement)
  if (needed ? isInView(needed) || writes(needed) : writes(part) || isInView(button)) return true
  ;(needed ?? button.form).scrollIntoView({ block: 'center' })
  if (!needed && !isInView(button)) button.scrollIntoView({ block: 'center' })
  button.focus({ preventScroll: true })
  say(words.keyAgain?.replace('%', key).replace('%', nameOf(button)))
  return false
}

let escapedAt = -Infinity
document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return
  let key = event.altKey ? 'Alt+' + event.code.replace(/^(Digit|Key)/, '').replace('Slash', '/') : event.key
  if (key === 'Escape' && !event.defaultPrevented) {
    if (event.timeStamp - escapedAt < 800) key = 'Esc Esc'
    escapedAt = event.timeStamp
  }
  const target = targetOf(key)
  if (!target || event.repeat) return
  event.preventDefault()
  if ('keyUnfolds' in target.dataset) target.closest('.mc-menu').open = true
  const sends = target.matches('button') && target.type === 'submit'
  if (sends && !maySend(target, key)) return
  target.focus({ preventScroll: sends })
  const folded = target.matches('summary') ? target.parentElement : null
  const field = folded?.querySelector('form :is(input:not([type=hidden]), select, textarea, button)')
  if (!(field && folded.open) && target.matches('a, button, summary, [type=checkbox], [type=radio]')) target.click()
  else target.select?.()
  field?.focus()
})
