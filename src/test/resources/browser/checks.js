// What a script can see of whether everybody can use a page. Evaluated in a page by Checks; returns faults as sentences.
window.motcuaChecks ??= (() => {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
  const named = (element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 120)
  const tabbable = () => [...document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [tabindex], [contenteditable]')]
    .filter((each) => each.tabIndex >= 0 && !each.disabled && shown(each))
  // the box of a radio is transparent and lies on a drawn one
  const drawn = (element) => getComputedStyle(element).opacity === '0' && element.labels?.[0]
    ? getComputedStyle(element.labels[0], '::before') : getComputedStyle(element)
  const outlined = (style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1

  function focused(element, faults) {
    const box = element.getBoundingClientRect()
    if (box.width < 1 || box.height < 1 || box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) {
      faults.push('has the focus where nobody sees it: ' + named(element))
      return
    }
    if (!outlined(drawn(element))) faults.push('does not show its focus: ' + named(element))
    const points = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5]].map(([x, y]) => document.elementFromPoint(
      Math.min(innerWidth - 1, Math.max(0, box.left + box.width * x)), Math.min(innerHeight - 1, Math.max(0, box.top + box.height * y))))
    const own = (point) => point && (element.contains(point) || point.contains(element) ||
      [...(element.labels ?? [])].some((label) => label.contains(point)))
    if (!points.some(own)) faults.push('has the focus below something else: ' + named(element))
  }

  // after each time the Tab key was pressed
  function step() {
    const walk = window.motcuaWalk
    const at = document.activeElement
    if (at === document.body) walk.left = true
    else if (!walk.seen.includes(at)) {
      walk.seen.push(at)
      focused(at, walk.faults)
    } else if (at === walk.seen[0] && walk.seen.length > 1) walk.left = true
  }

  return {
    // wider than the window, or text that its box cuts off: in the page's own letters, which a busy machine shows late
    async layout() {
      await document.fonts.ready
      const faults = []
      const wide = document.documentElement.clientWidth
      const wider = document.documentElement.scrollWidth - wide
      if (wider > 0) {
        const out = [...document.body.querySelectorAll('*')].filter((each) => each.getBoundingClientRect().right > wide && shown(each))
        faults.push(`scrolls sideways by ${wider}: ` + out.slice(-2).map(named).join(' and '))
      }
      for (const each of document.querySelectorAll('main :is(h1, h2, h3, p, li, dt, dd, td, th, label, a, button)')) {
        const style = getComputedStyle(each)
        const cut = ['hidden', 'clip'].includes(style.overflowX) && each.scrollWidth > each.clientWidth + 1
        if (cut && each.clientWidth > 1 && style.textOverflow !== 'ellipsis' && shown(each)) faults.push('is cut off: ' + named(each))
      }
      return faults
    },

    // in forced colours there are no backgrounds and shadows: a control needs a line around it, or to be a link
    forced() {
      if (!matchMedia('(forced-colors: active)').matches) return ['the colours are not forced']
      return [...document.querySelectorAll('button, input:not([type=hidden]), select, textarea, .govuk-button')]
        .filter((each) => shown(each) && !/navigation__toggle/.test(each.className)) // it looks like a link, as do those with a line below
        .filter((each) => !['checkbox', 'radio', 'file'].includes(each.type) || getComputedStyle(each).opacity === '0') // the browser draws them
        .filter((each) => {
          const style = drawn(each)
          const line = ['Top', 'Right', 'Bottom', 'Left'].some((side) => style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) >= 1)
          return !line && !outlined(style) && !style.textDecorationLine.includes('underline') && each.getBoundingClientRect().width > 1
        })
        .map((each) => 'has no edge in forced colours: ' + named(each))
    },

    // begins a walk by the Tab key; how often it has to be pressed
    start() {
      const walk = { stops: tabbable(), seen: [], faults: [] }
      window.motcuaWalk = walk
      document.body.tabIndex = -1
      document.body.focus()
      document.body.removeAttribute('tabindex')
      scrollTo(0, 0)
      addEventListener('keyup', step, { capture: true })
      return walk.stops.length
    },

    // whether the focus has left
    left() {
      step()
      return window.motcuaWalk.left === true
    },

    end() {
      removeEventListener('keyup', step, { capture: true })
      const { stops, seen, faults, left } = window.motcuaWalk
      const missed = stops.filter((each) => !seen.includes(each) && each.isConnected && shown(each) &&
        !(each.type === 'radio' && seen.some((other) => other.name === each.name)))
      if (missed.length) faults.push(`is not reached by the Tab key (${missed.length} of ${stops.length}): ` + named(missed[0]))
      if (!left) faults.push('does not let the focus out: ' + named(document.activeElement))
      return faults
    },

    // what has to be there without scripts too
    content() {
      const main = document.querySelector('main')
      return [document.querySelector('h1')?.innerText.trim() ?? '', String(main ? main.innerText.length : 0)]
    },

    // without scripts a form is sent by a button that one sees
    forms() {
      return [...document.querySelectorAll('main form')]
        .filter((form) => shown(form) && [...form.elements].some((each) => each.type !== 'hidden' && shown(each)))
        .filter((form) => ![...form.elements].some((each) => ['submit', 'image'].includes(each.type) && !each.disabled && shown(each)))
        .map((form) => 'cannot be sent without scripts: ' + named(form))
    }
  }
})()
