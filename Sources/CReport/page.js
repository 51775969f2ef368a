
'use strict';
// What a page does besides being read: search and filters, proofs lit in the picture and told in words,
// steps, time, zoom, folding, sorting, copies, and an address for each state. All of its content is there
// without it. Texts of the page's data only ever become text.
(() => {
  const read = (id) => JSON.parse(document.getElementById(id)?.textContent ?? 'null');
  const data = read('data');
  // What it says, in the language of the page.
  const words = read('words');
  const { levels, certainties } = words;
  // A text with its places filled; what stands in a place is never read for places.
  const fill = (text, ...places) => text.replace(/\{(\d)\}/g, (sign, place) => places[place] ?? sign);
  const grouped = (count) => count.toLocaleString(words.language);

  // An element with attributes, listeners and children.
  function make(tag, attributes, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes ?? {})) {
      if (typeof value === 'function') node.addEventListener(name, value);
      else if (value === true) node.setAttribute(name, '');
      else if (value !== false && value !== null) node.setAttribute(name, value);
    }
    node.append(...children);
    return node;
  }
  const button = (text, click, attributes) =>
    make('button', { type: 'button', click, ...attributes }, text);

  // --- The state, which is in the address ---------------------------------------------------------

  let state = {};
  let waiting = 0;
  function readAddress() {
    const text = location.hash.slice(1);
    state = text.includes('=') ? Object.fromEntries(new URLSearchParams(text)) : {};
  }
  function writeAddress() {
    clearTimeout(waiting);
    const text = new URLSearchParams(state).toString();
    history.replaceState(null, '', text ? `#${text}` : location.href.split('#')[0]);
  }
  function change(values) {
    Object.assign(state, values);
    for (const key of Object.keys(state)) {
      if (state[key] === null || state[key] === undefined || state[key] === '') delete state[key];
    }
    // Browsers refuse to take an address for each sign that is typed.
    clearTimeout(waiting);
    waiting = setTimeout(writeAddress, 80);
    show();
  }
  const number = (key, count) => {
    const value = /^\d{1,9}$/.test(state[key] ?? '') ? Number(state[key]) : -1;
    return value < count ? value : -1;
  };

  // --- Copies -------------------------------------------------------------------------------------

  async function copy(text, place) {
    try {
      await navigator.clipboard.writeText(text);
      place.textContent = words.copied;
    } catch {
      const area = make('textarea', { class: 'copy', readonly: true, 'aria-label': words.byHand });
      area.value = text;
      place.replaceChildren(area);
      area.select();
    }
  }
  const escaped = (text) => text.replace(/[\\`*_[\]|~#!<>&]/g, (sign) => {
    const names = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };
    return names[sign] ?? `\\${sign}`;
  }).replace(/:\/\//g, ':&#47;/').replace(/\s+/g, ' ').trim();
  function tableAsMarkdown(table) {
    const line = (cells) => `| ${cells.map((cell) => escaped(cell.textContent)).join(' | ')} |`;
    const lines = [];
    const heads = table.tHead ? [...table.tHead.rows[0].cells] : [];
    const count = heads.length || table.rows[0]?.cells.length || 1;
    lines.push(heads.length ? line(heads) : `|${'  |'.repeat(count)}`, `|${' --- |'.repeat(count)}`);
    for (const body of table.tBodies) {
      for (const row of body.rows) if (!row.hidden) lines.push(line([...row.cells]));
    }
    return `${lines.join('\n')}\n`;
  }

  // --- Tables: sorting and copies -----------------------------------------------------------------

  const tables = [...document.querySelectorAll('.scroll > table')];
  const order = new Intl.Collator(words.language, { numeric: true });
  // A row with the lines that go on with it.
  function rows(body) {
    const all = [];
    for (const row of body.rows) {
      if (row.classList.contains('more')) all.at(-1)?.push(row);
      else if (!row.classList.contains('group') && !row.classList.contains('note')) all.push([row]);
    }
    return all;
  }
  function key(row, column) {
    const text = row[0].cells[column]?.textContent ?? '';
    const level = levels.indexOf(text);
    if (level >= 0) return String(level);
    return row[0].cells[column]?.classList.contains('number') ? text.replaceAll(words.groups, '') : text;
  }
  const original = new Map();
  function sort(table, column, direction) {
    for (const body of table.tBodies) {
      if (!original.has(body)) original.set(body, rows(body));
      const lines = [...original.get(body)];
      if (column >= 0) {
        lines.sort((a, b) => order.compare(key(a, column), key(b, column)) * direction);
      }
      const last = body.querySelector(':scope > .note');
      for (const line of lines.flat()) body.insertBefore(line, last);
    }
    [...table.tHead.rows[0].cells].forEach((cell, index) => {
      if (index !== column) cell.removeAttribute('aria-sort');
      else cell.setAttribute('aria-sort', direction > 0 ? 'ascending' : 'descending');
    });
  }
  tables.forEach((table, index) => {
    for (const [column, cell] of [...(table.tHead?.rows[0].cells ?? [])].entries()) {
      const text = cell.textContent;
      if (cell.tagName !== 'TH') continue;
      cell.replaceChildren(button(text, () => {
        const next = { '': 'up', up: 'down', down: '' }[cell.dataset.next ?? ''];
        change({ sort: next ? `${index}.${column}.${next}` : null });
      }));
    }
    const status = make('span', { class: 'status', role: 'status' });
    const tools = make('div', { class: 'tools quiet' },
      button(words.copy, () => copy(tableAsMarkdown(table), status)), status);
    table.parentElement.before(tools);
  });
  let sorted = null;
  function showSorting() {
    const [table, column, way] = (state.sort ?? '').split('.');
    const found = tables[Number(table)];
    if (sorted && sorted !== found) sort(sorted, -1, 1);
    for (const cell of document.querySelectorAll('th[data-next]')) delete cell.dataset.next;
    if (!found?.tHead || !state.sort) { sorted = null; return; }
    const cell = found.tHead.rows[0].cells[Number(column)];
    if (!cell) return;
    cell.dataset.next = way;
    sort(found, Number(column), way === 'down' ? -1 : 1);
    sorted = found;
  }

  // --- Chapters: folding --------------------------------------------------------------------------

  const chapters = [...document.querySelectorAll('.chapter')];
  let isFolding = false;
  const foldTo = (folded) => change({ fold: folded.map((chapter) => chapter.id).join(' ') });
  for (const chapter of chapters) {
    chapter.querySelector('details').addEventListener('toggle', () => {
      if (isFolding) return;
      const folded = chapters.filter((other) => !other.querySelector('details').open);
      if (folded.map((other) => other.id).join(' ') !== (state.fold ?? '')) foldTo(folded);
    });
  }
  function showFolding() {
    const folded = (state.fold ?? '').split(' ');
    isFolding = true;
    for (const chapter of chapters) {
      chapter.querySelector('details').open = !folded.includes(chapter.id);
    }
    setTimeout(() => { isFolding = false; }, 0);
  }
  const contents = document.querySelector('nav.contents');
  const said = make('span', { class: 'status', role: 'status' });
  contents?.append(make('div', { class: 'tools' },
    button(words.fold, () => foldTo(chapters)), button(words.unfold, () => foldTo([])),
    button(words.link, () => { writeAddress(); copy(location.href, said); }), said));
  addEventListener('beforeprint', () => {
    for (const chapter of chapters) chapter.querySelector('details').open = true;
  });
  addEventListener('afterprint', showFolding);

  // --- Pictures: zoom and pan ---------------------------------------------------------------------

  const pictures = [...document.querySelectorAll('figure.picture')].map((figure) => {
    const svg = figure.querySelector('svg');
    const frame = figure.querySelector('.scroll');
    const name = `zoom-${figure.id}`;
    const zoom = (factor) => {
      const now = Number(state[name]) || svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      change({ [name]: Math.min(8, Math.max(0.1, now * factor)).toFixed(2) });
    };
    const tools = make('div', { class: 'tools' }, button(words.larger, () => zoom(1.3)),
      button(words.smaller, () => zoom(1 / 1.3)), button(words.fit, () => change({ [name]: null })));
    frame.before(tools);
    let from = null;
    frame.addEventListener('pointerdown', (event) => {
      if (event.pointerType === 'mouse' && event.button === 0) {
        from = [event.clientX + frame.scrollLeft, event.clientY + frame.scrollTop];
      }
    });
    frame.addEventListener('pointermove', (event) => {
      if (from && event.buttons) frame.scrollTo(from[0] - event.clientX, from[1] - event.clientY);
      else from = null;
    });
    frame.addEventListener('wheel', (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15);
    }, { passive: false });
    return { figure, svg, name, tools };
  });
  function showZoom() {
    for (const { figure, svg, name } of pictures) {
      const factor = Number(state[name]);
      figure.classList.toggle('zoomed', factor > 0);
      svg.style.width = factor > 0 ? `${factor * svg.viewBox.baseVal.width}px` : '';
    }
  }

  // --- Facts, proofs, steps and time ---------------------------------------------------------------

  let showData = () => {};
  if (data) {
    const table = document.getElementById('fact-table');
    const lines = table ? rows(table.tBodies[0]) : [];
    const graph = pictures.find(({ figure }) => figure.id === 'picture-graph');
    const part = (id) => document.getElementById(`br-${id}`);
    const factsOf = new Map();
    data.facts.forEach(([node], index) => {
      if (!factsOf.has(node)) factsOf.set(node, []);
      factsOf.get(node).push(index);
    });
    // The fact of a node that says most: sure before possible, then the strongest level.
    const main = (node) => (factsOf.get(node) ?? []).toSorted((a, b) =>
      data.facts[b][2] - data.facts[a][2] || data.facts[b][1] - data.facts[a][1])[0] ?? -1;
    const cardsOf = new Map();
    for (const [id, nodes] of Object.entries(data.cards)) for (const node of nodes) cardsOf.set(node, id);
    const heldAt = (fact, moment) => {
      const held = data.facts[fact][4];
      for (let i = 0; i < held.length; i += 3) {
        if (held[i] <= moment && moment < held[i + 1]) return true;
      }
      return false;
    };

    const chooseFact = (fact) => change({ fact, node: null, card: null, step: null });
    function chooseCard(id) {
      const nodes = data.cards[id];
      if (data.folded[id]) return change({ card: id, fact: null, node: null, step: null });
      const fact = main(nodes[0]);
      if (fact >= 0) return chooseFact(fact);
      return change({ node: nodes[0], fact: null, card: null, step: null });
    }
    const clear = () => change({ fact: null, node: null, card: null, step: null });

    // Filters.
    const search = make('input', { type: 'search', input: () => change({ q: search.value }) });
    const choice = (name, texts, all) => make('select', {
      change: (event) => change({ [name]: event.target.value }),
    }, make('option', { value: '' }, words.all), ...all.map((value) =>
      make('option', { value }, value < 0 ? words.none : texts[value])));
    const values = (of) => [...new Set(data.facts.map(of))];
    const byName = (texts) => (a, b) => order.compare(texts[a] ?? '', texts[b] ?? '');
    const selects = {
      kind: choice('kind', data.kinds, values(([n]) => data.nodes[n][1]).sort(byName(data.kinds))),
      zone: choice('zone', data.zones, values(([n]) => data.nodes[n][2]).sort(byName(data.zones))),
      level: choice('level', levels, values((fact) => fact[1]).sort().reverse()),
      certainty: choice('certainty', certainties, values((fact) => fact[2]).sort().reverse()),
    };
    const of = {
      kind: (fact) => data.nodes[fact[0]][1], zone: (fact) => data.nodes[fact[0]][2],
      level: (fact) => fact[1], certainty: (fact) => fact[2],
    };
    const count = make('span', { class: 'status', role: 'status' });
    const reset = button(words.reset, () =>
      change({ q: null, kind: null, zone: null, level: null, certainty: null }));
    if (table) {
      table.parentElement.before(make('div', { class: 'tools', role: 'search' },
        make('label', { class: 'wide' }, words.search, search),
        ...Object.entries(selects).map(([name, select]) => make('label', {}, words[name], select)),
        reset, count));
    }
    lines.forEach(([row], index) => {
      const cell = row.cells[0];
      const text = cell.textContent;
      cell.replaceChildren(button(text, () => chooseFact(index)));
    });
    const texts = [];
    function showFilters(moment) {
      search.value = state.q ?? '';
      for (const [name, select] of Object.entries(selects)) select.value = state[name] ?? '';
      const wanted = (state.q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
      const active = Object.keys(selects).filter((name) => state[name]);
      let shown = 0;
      lines.forEach((line, index) => {
        const fact = data.facts[index];
        let fits = active.every((name) => String(of[name](fact)) === state[name]);
        if (fits && moment >= 0) fits = heldAt(index, moment);
        if (fits && wanted.length) {
          texts[index] ??= line.map((row) => row.textContent).join(' ').toLowerCase();
          fits = wanted.every((word) => texts[index].includes(word));
        }
        for (const row of line) if (row.hidden === fits) row.hidden = !fits;
        if (fits) shown += 1;
      });
      count.textContent = fill(words.shown, grouped(shown), grouped(lines.length));
    }

    // Steps and time.
    const back = button(words.back, () => change({ step: Math.max(0, number('step', 1e9) - 1) || null,
      fact: null, node: null, card: null }));
    const next = button(words.next, () => change({
      step: Math.min(data.seen.length, Math.max(0, number('step', 1e9)) + 1),
      fact: null, node: null, card: null,
    }));
    const slider = make('input', {
      type: 'range', min: 0, max: data.instants.length + 1, step: 1,
      input: () => change({ at: Number(slider.value) || null }),
    });
    const instant = make('output', { class: 'status' });
    const sides = ['both', 'before', 'after'].map((side) =>
      button(words[side], () => change({ side: side === 'both' ? null : side }), { 'data-side': side }));
    const panel = make('div', { class: 'panel', role: 'status' });
    if (graph) {
      if (data.seen.length) graph.tools.append(back, next);
      if (data.instants.length) {
        graph.tools.append(make('label', { class: 'wide' }, words.time, slider), instant);
      }
      if (Object.keys(data.sides).length) graph.tools.append(...sides);
      for (const group of graph.svg.querySelectorAll('g[role="graphics-symbol"]')) {
        group.classList.add('part');
      }
      for (const id of Object.keys(data.cards)) {
        const card = part(id);
        if (!card) continue;
        card.setAttribute('tabindex', '0');
        card.setAttribute('role', 'button');
        card.addEventListener('click', () => chooseCard(id));
        card.addEventListener('keydown', (event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          chooseCard(id);
        });
      }
    }
    document.querySelector('main').append(panel);
    addEventListener('keydown', (event) => { if (event.key === 'Escape' && panel.firstChild) clear(); });

    // The steps of the proof that ends with one, in order.
    function proof(last) {
      const found = new Set();
      const open = [last];
      while (open.length) {
        const step = open.pop();
        if (step < 0 || found.has(step)) continue;
        found.add(step);
        open.push(...data.steps[step][2]);
      }
      return [...found].sort((a, b) => a - b);
    }
    function light(lit, now) {
      if (!graph) return;
      for (const node of graph.svg.querySelectorAll('.lit, .now')) node.classList.remove('lit', 'now');
      graph.svg.classList.toggle('choosing', lit.length + now.length > 0);
      const all = new Set(lit.concat(now));
      // The arrows of a card for several nodes are no edge's alone.
      for (const [id, from, to] of data.links) {
        if ((data.folded[from] || data.folded[to]) && all.has(from) && all.has(to)) all.add(id);
      }
      for (const id of all) part(id)?.classList.add('lit');
      for (const id of now) part(id)?.classList.add('now');
    }
    function tell(title, ...content) {
      const status = make('span', { class: 'status', role: 'status' });
      const text = () => content.map((node) => node.tagName === 'OL' || node.tagName === 'UL'
        ? [...node.children].map((item, index) => node.tagName === 'OL'
          ? `${index + 1}. ${escaped(item.textContent)}` : `- ${escaped(item.textContent)}`).join('\n')
        : escaped(node.textContent)).join('\n\n');
      panel.replaceChildren(make('h3', {}, title), ...content, make('div', { class: 'tools' },
        button(words.copy, () => copy(`**${escaped(title)}**\n\n${text()}\n`, status)),
        button(words.close, clear), status));
    }
    const list = (tag, items) => make(tag, {}, ...items.map((item) => make('li', {}, item)));
    function showFact(fact) {
      const [node, level, certainty, last] = data.facts[fact];
      const steps = proof(last);
      const drawn = steps.flatMap((step) => data.steps[step][3]);
      const nodes = steps.map((step) => cardsOf.get(data.steps[step][1])).filter(Boolean);
      const own = cardsOf.get(node);
      light(drawn.concat(nodes), own ? [own] : []);
      const remark = graph && (!own || data.folded[own])
        ? [make('p', { class: 'note' }, words.notDrawn)] : [];
      tell(`${data.nodes[node][0]}: ${levels[level]}, ${certainties[certainty]}`,
        list('ol', steps.map((step) => data.steps[step][0])), ...remark);
    }
    function showCard(id) {
      const nodes = data.cards[id];
      light([], [id]);
      const label = part(id)?.getAttribute('aria-label') ?? '';
      const [count, most] = [data.folded[id], 500];
      const rest = count - Math.min(most, nodes.length);
      tell(fill(words.members, grouped(count)), make('p', {}, label),
        list('ul', nodes.slice(0, most).map((node) => {
          const fact = main(node);
          const name = data.nodes[node][0];
          return fact < 0 ? name : button(name, () => chooseFact(fact));
        })), ...(rest > 0 ? [make('p', { class: 'note' }, fill(words.rest, grouped(rest)))] : []));
    }
    function showStep(step) {
      const [when, sentence, drawn, node] = data.seen[step - 1];
      const lit = data.seen.slice(0, step).flatMap((seen) => seen[2]);
      const own = cardsOf.get(node);
      light(lit, drawn.concat(own ? [own] : []));
      tell(fill(words.step, step, data.seen.length), make('p', {}, `${when}: ${sentence}`));
    }

    showData = () => {
      const fact = number('fact', data.facts.length);
      const node = number('node', data.nodes.length);
      const step = number('step', data.seen.length + 1);
      const at = number('at', data.instants.length + 2);
      const moment = at > 0 ? at - 1 : -1;
      showFilters(moment);
      slider.value = Math.max(0, at);
      const [from, until] = [data.instants[moment - 1], data.instants[moment]];
      instant.textContent = moment < 0 ? words.any : !from ? fill(words.earlier, until)
        : until ? fill(words.span, from, until) : fill(words.later, from);
      slider.setAttribute('aria-valuetext', instant.textContent);
      back.disabled = step <= 0;
      next.disabled = step >= data.seen.length;
      for (const side of sides) {
        side.setAttribute('aria-pressed', String((state.side ?? 'both') === side.dataset.side));
      }
      const off = new Set();
      if (moment >= 0) {
        for (const [id, nodes] of Object.entries(data.cards)) {
          const facts = nodes.flatMap((own) => factsOf.get(own) ?? []);
          if (facts.length && !facts.some((own) => heldAt(own, moment))) off.add(id);
        }
        for (const [id, from, to] of data.links) if (off.has(from) || off.has(to)) off.add(id);
      }
      if (state.side) {
        for (const [id, side] of Object.entries(data.sides)) if (side !== state.side) off.add(id);
      }
      for (const old of graph?.svg.querySelectorAll('.off') ?? []) old.classList.remove('off');
      for (const id of off) part(id)?.classList.add('off');
      for (const row of table?.querySelectorAll('tr.lit') ?? []) row.classList.remove('lit');
      if (fact >= 0) {
        for (const row of lines[fact] ?? []) row.classList.add('lit');
        showFact(fact);
      } else if (node >= 0) {
        const card = cardsOf.get(node);
        light([], card ? [card] : []);
        tell(data.nodes[node][0], make('p', {}, words.notReached),
          make('p', {}, (card && part(card)?.getAttribute('aria-label')) ?? ''));
      } else if (data.folded[state.card]) {
        showCard(state.card);
      } else if (step > 0) {
        showStep(step);
      } else {
        light([], []);
        panel.replaceChildren();
      }
    };
  }

  function show() {
    showFolding();
    showSorting();
    showZoom();
    showData();
  }
  addEventListener('hashchange', () => {
    // An address of a chapter changes nothing else.
    if (!location.hash.includes('=') && document.getElementById(location.hash.slice(1))) return;
    readAddress();
    show();
  });
  readAddress();
  show();
})();
