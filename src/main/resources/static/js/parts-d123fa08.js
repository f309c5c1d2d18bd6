// What live.js and desk.js share. It does nothing by itself.
export const later = (action, timer) => () => { clearTimeout(timer); timer = setTimeout(action, 150) }

// one request at a time for each place: a newer one ends the older
const running = new WeakMap()
export async function fetchInto(place, url, options = {}) {
  running.get(place)?.abort()
  const control = new AbortController()
  running.set(place, control)
  place.setAttribute('aria-busy', 'true')
  try {
    const answer = await fetch(url, {
      ...options, signal: control.signal, credentials: 'same-origin', redirect: 'error',
      headers: { 'X-Requested-With': 'fragment', ...options.headers }
    })
    if (answer.status === 304) return null
    if (answer.status === 423) dispatchEvent(new Event('motcua-locked')) // js/lock.js
    if (!answer.ok) throw new Error(String(answer.status))
    return new DOMParser().parseFromString(await answer.text(), 'text/html').body
  } finally {
    if (running.get(place) === control) place.removeAttribute('aria-busy')
  }
}

export const isAmong = (names, name) => names.some((each) => each.endsWith('*') ? name?.startsWith(each.slice(0, -1)) : each === name)

// the fields go in the body, never in the address: they may hold personal data
export function fieldsOf(form, names) {
  const data = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && (!names || name === '_csrf' || isAmong(names, name))) data.append(name, value)
  }
  return data
}

export const refreshers = new WeakMap()
