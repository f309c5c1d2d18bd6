// The call display: asks every five seconds, says so when nobody answers for fifteen, goes on by itself. The voice is off
// until somebody presses its button, and reads a number and its desk, nothing else.
const place = document.querySelector('[data-board]')
const lost = document.querySelector('[data-lost]')
const clock = document.querySelector('[data-clock]')
const voice = document.querySelector('[data-voice]')
let tag = ''
let answered = Date.now()
let speaking = false
const key = (row) => row && [row.dataset.call, row.dataset.desk, row.dataset.times].join('|')
let newest = key(place.querySelector('[data-call]'))

if ('speechSynthesis' in window) {
  voice.hidden = false
  voice.addEventListener('click', () => {
    speaking = !speaking
    voice.setAttribute('aria-pressed', String(speaking))
  })
}

function say(row) {
  const words = place.dataset.say.replace('%1', [...row.dataset.call].join(' ')).replace('%2', row.dataset.desk)
  const speech = new SpeechSynthesisUtterance(words)
  speech.lang = document.documentElement.lang === 'en' ? 'en-GB' : 'vi-VN'
  window.speechSynthesis.speak(speech)
}

async function ask() {
  try {
    const answer = await fetch(place.dataset.board, { headers: tag ? { 'If-None-Match': tag } : {}, cache: 'no-store', signal: AbortSignal.timeout(4500) })
    if (answer.status !== 304 && !answer.ok) throw new Error(String(answer.status))
    answered = Date.now()
    if (answer.status === 304) return
    tag = answer.headers.get('ETag') ?? ''
    const shown = new DOMParser().parseFromString(await answer.text(), 'text/html').body
    place.replaceChildren(...shown.childNodes)
    const first = place.querySelector('[data-call]')
    if (first && key(first) !== newest) {
      newest = key(first)
      if (speaking) say(first)
    }
  } catch { /* asked again in five seconds */ }
}

function tick() { // the office's time, whatever the screen's own clock is set to
  clock.textContent = new Date().toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit', timeZone: clock.dataset.zone })
  lost.hidden = Date.now() - answered < 15000
}

setInterval(ask, 5000)
setInterval(tick, 1000)
tick()
