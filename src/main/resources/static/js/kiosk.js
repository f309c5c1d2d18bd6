// Gives a kiosk back to the next person: some seconds after the paper was printed it goes to the start by itself. It says so,
// counts down, and anybody who still needs the page stops it by a button, or puts it off by touching anything. Without
// scripts the link does the same.
const place = document.querySelector('[data-back-after]')

if (place) {
  const seconds = Number(place.dataset.backAfter)
  const start = document.querySelector('[data-after-print]')
  const left = place.querySelector('[data-left]')
  const stop = place.querySelector('button')
  let rest = seconds
  let timer = null

  const show = () => { left.textContent = String(rest) }
  const count = () => {
    rest -= 1
    show()
    if (rest <= 0) { clearInterval(timer); location.replace(start.href) }
  }
  const putOff = () => { if (timer) { rest = seconds; show() } }

  stop.addEventListener('click', () => {
    clearInterval(timer)
    timer = null
    place.replaceChildren(place.dataset.stopped)
    start.focus()
  })
  for (const kind of ['keydown', 'pointerdown', 'scroll']) addEventListener(kind, putOff, { capture: true, passive: true })

  show()
  place.hidden = false
  timer = setInterval(count, 1000)
}
