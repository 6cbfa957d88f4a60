const at = (id) => document.getElementById(id);
const room = location.pathname.replace(/^\/board\//, '').toUpperCase();
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 8000;
const SOON_MILLIS = 10_000;
const LETTER = 0.62;
const LANE_COLUMNS = 54;
const RESULT_COLUMNS = 32;
const PODIUM = 3;
const LINE_WIDTH = 140;
let wait = FIRST_WAIT;
let scene = null;
let came = 0;

function piece(kind, text, parent) {
  const element = document.createElement('span');
  element.className = kind;
  element.textContent = text;
  parent.append(element);
  return element;
}

function minutes(millis) {
  const seconds = Math.ceil(millis / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function join({ url, squares, path }) {
  at('qr').setAttribute('viewBox', `0 0 ${squares} ${squares}`);
  const code = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  code.setAttribute('d', path);
  code.setAttribute('fill', '#000');
  at('qr').replaceChildren(code);
  const address = url.replace(/^http:\/\//, '');
  const host = address.slice(0, address.indexOf('/'));
  const rest = address.slice(host.length);
  at('url').replaceChildren(host, document.createElement('wbr'), rest);
  shrink('url', Math.max(host.length, rest.length));
}

/** The more letters there are in a line, the smaller they are. */
function shrink(id, count) {
  at(id).style.setProperty('--letters', count);
}

function title(code) {
  at('code').textContent = code;
  shrink('code', code.length);
}

/** As large as all rows fit, in as many columns as that takes. */
function fit() {
  const list = at('list');
  const rows = list.children.length;
  const letters = at('result').hidden && scene?.state !== 'waiting' ? LANE_COLUMNS : RESULT_COLUMNS;
  let best = { size: 0, columns: 1 };
  // A board is one piece.
  const most = scene?.board.length > 0 ? 1 : 4;
  for (let columns = 1; columns <= most; columns++) {
    const lines = Math.max(1, Math.ceil(rows / columns));
    const width = (list.clientWidth - (columns - 1) * 0.02 * innerWidth) / columns;
    const size = Math.min((0.74 * list.clientHeight) / lines, width / (letters * LETTER), 0.06 * innerHeight);
    if (size > best.size) {
      best = { size, columns };
    }
  }
  list.style.fontSize = `${best.size}px`;
  list.style.gridTemplateColumns = `repeat(${best.columns}, minmax(0, 1fr))`;
  list.style.gridTemplateRows = `repeat(${Math.max(1, Math.ceil(rows / best.columns))}, minmax(0, 1fr))`;
}

/** Draws the steps of the first three; who shares a place stands as high as the other. @return who is left for the list */
function podium(steps) {
  const first = steps.length > 1 ? steps.slice(0, PODIUM).filter(({ place }) => place > 0) : [];
  at('podium').hidden = first.length === 0;
  at('podium').replaceChildren();
  for (const { place, name, score } of first) {
    const step = document.createElement('li');
    step.className = `place${place}`;
    piece('name', name, step);
    piece('score', score === 1 ? '1 point' : `${score} points`, step);
    piece('step', place, step);
    at('podium').append(step);
  }
  return steps.slice(first.length);
}

function show() {
  const [result] = scene.results;
  title(scene.room);
  document.title = `Recess: ${scene.room}`;
  const players = scene.lanes.length === 1 ? '1 player' : `${scene.lanes.length} players`;
  at('what').textContent = `${scene.game} · ${scene.round > 0 ? `round ${scene.round} of ${scene.rounds} · ` : ''}${scene.state} · ${players}`
      + (scene.watching > 0 ? ` · ${scene.watching} watching` : '');
  join(scene.join);
  invite(scene.state === 'waiting');
  at('tasks').replaceChildren(...scene.tasks.map((line) => {
    const row = document.createElement('li');
    row.textContent = line;
    return row;
  }));
  at('result').hidden = !result;
  const list = at('list');
  list.replaceChildren();
  if (result) {
    const [verdict, ...more] = result.verdicts;
    at('winner').textContent = verdict;
    at('winner').style.fontSize = `clamp(2vh, ${LINE_WIDTH / verdict.length}vw, 6vh)`;
    const { secret } = result;
    at('secret').textContent = [...more, `${secret[0].toUpperCase()}${secret.slice(1)}.`].join(' ');
    for (const step of podium(result.steps)) {
      const row = document.createElement('li');
      piece('place', step.place === 0 ? '' : `${step.place}.`, row);
      piece('name', step.name, row);
      piece('lane', '', row);
      piece('score', step.score, row);
      list.append(row);
    }
  } else {
    for (const lane of scene.lanes) {
      const row = document.createElement('li');
      row.className = lane.connected ? '' : 'away';
      piece('name', (lane.connected ? '' : '○ ') + lane.name, row);
      const line = piece('lane', '', row);
      lane.runs.forEach((run) => piece(run.tone, run.text, line));
      piece('score', lane.score, row);
      list.append(row);
    }
    for (const runs of scene.board) {
      const row = document.createElement('li');
      const line = piece('lane', '', row);
      (runs.length > 0 ? runs : [{ tone: 'text', text: ' ' }]).forEach((run) => piece(run.tone, run.text, line));
      list.append(row);
    }
  }
  fit();
}

/** What counts before the first round is how to come in. */
function invite(isBefore) {
  document.body.className = isBefore ? 'inviting' : '';
}

function tick() {
  if (scene) {
    const passed = performance.now() - came;
    const left = Math.max(0, scene.endsInMillis - passed);
    const next = Math.max(0, scene.nextInMillis - passed);
    const isRunning = scene.endsInMillis > 0;
    at('clock').textContent = isRunning ? minutes(left) : next > 0 ? `next ${minutes(next)}` : '';
    at('clock').className = !isRunning ? 'next' : left < SOON_MILLIS ? 'soon' : '';
    at('left').value = isRunning && scene.lastsMillis > 0 ? (1000 * left) / scene.lastsMillis : 0;
  }
}

function told(message) {
  if ('missing' in message) {
    scene = null;
    title(message.missing);
    at('what').textContent = message.why;
    at('clock').textContent = '';
    at('list').replaceChildren();
    at('tasks').replaceChildren();
    at('result').hidden = true;
    join(message.join);
    invite(true);
  } else {
    scene = message;
    came = performance.now();
    show();
    tick();
  }
}

function connect() {
  const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/live/board`);
  socket.onopen = () => {
    wait = FIRST_WAIT;
    at('foot').textContent = '';
    socket.send(new URLSearchParams({ room }).toString());
  };
  socket.onmessage = ({ data }) => {
    told(JSON.parse(data));
    socket.send('drawn=1');
  };
  socket.onclose = () => {
    at('foot').textContent = 'The connection is lost. Trying again ...';
    setTimeout(connect, wait);
    wait = Math.min(2 * wait, LONGEST_WAIT);
  };
}

addEventListener('resize', fit);
setInterval(tick, 250);
connect();
