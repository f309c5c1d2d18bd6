// Covers the page of a desk that nobody uses, and tells the server to lock the session. Nothing of the page is thrown away:
// it is taken off the screen, and stands there again, with the text and the cursor where they were, once the password was
// typed. Windows of one browser share the lock. Without scripts the server locks all the same, with the next request.
const lock = document.getElementById('lock')

if (lock) {
  const after = Number(lock.dataset.lockAfter)
  const form = lock.querySelector('[data-unlock]')
  const password = form.elements.password
  const error = lock.querySelector('#lock-error')
  const others = new BroadcastChannel('motcua-lock')
  const title = document.title
  let used = Date.now()
  let told = used
  let saidToOthers = used
  let left = null

  const post = (path, fields = [['_csrf', form.elements._csrf.value]]) => fetch(path, {
    method: 'POST', body: new URLSearchParams(fields), credentials: 'same-origin', redirect: 'error', keepalive: true,
    headers: { 'X-Requested-With': 'fragment' }
  })

  const say = (text) => { error.hidden = !text; error.textContent = text }

  const cover = () => {
    if (left) return
    left = { focus: document.activeElement, x: scrollX, y: scrollY }
    document.body.classList.add('mc-locked')
    lock.hidden = false
    document.title = lock.dataset.title
    say('')
    password.value = ''
    password.focus()
  }

  const uncover = () => {
    if (!left) return
    document.body.classList.remove('mc-locked')
    lock.hidden = true
    document.title = title
    scrollTo(left.x, left.y)
    left.focus?.focus({ preventScroll: true })
    left = null
    used = told = Date.now()
  }

  const lockNow = async () => {
    cover()
    others.postMessage('lock')
    try { await post('/khoa-man-hinh') } catch (gone) { /* the server locks by its own clock */ }
  }

  // The session is over, or somebody else's by now: the server keeps a form in which something was typed for its official alone
  const leave = () => {
    const typed = [...document.forms].find((each) => each.method === 'post' && !each.matches('[data-unlock], [role=search], .mc-searchbar') &&
      [...each.elements].some((field) => /^text/.test(field.type) && field.value.trim() && field.value !== field.defaultValue))
    if (typed) HTMLFormElement.prototype.submit.call(typed)
    else location.replace('/dang-nhap')
  }

  const check = () => { if (!left && Date.now() - used >= after) lockNow() }

  const use = () => {
    check()
    if (left) return
    used = Date.now()
    if (used - saidToOthers > 5000) { saidToOthers = used; others.postMessage('used') }
    if (used - told > after / 4) {
      told = used
      post('/khoa-man-hinh/con-lam').then((answer) => { if (answer.status === 423) cover() }, () => {})
    }
  }
  for (const kind of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
    addEventListener(kind, use, { capture: true, passive: true })
  }
  setInterval(check, 1000)
  document.addEventListener('visibilitychange', check)
  addEventListener('pageshow', check)
  addEventListener('motcua-locked', cover)

  // the keys of the page below must not act while it is covered
  addEventListener('keydown', (event) => { if (left) event.stopImmediatePropagation() }, { capture: true })

  others.addEventListener('message', (event) => {
    if (event.data === 'used') used = Date.now()
    if (event.data === 'lock') cover()
    if (event.data === 'unlock') uncover()
  })

  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const fields = [...new FormData(form)]
    password.value = ''
    try {
      const answer = await post(form.action, fields)
      if (answer.status === 401 || answer.status === 403) leave()
      else if (answer.ok) { others.postMessage('unlock'); uncover() }
      else { say(await answer.text()); password.focus() }
    } catch (gone) { say(lock.dataset.offline); password.focus() }
  })

  for (const now of document.querySelectorAll('form[data-lock-now]')) {
    now.addEventListener('submit', (event) => { event.preventDefault(); lockNow() })
  }
}
