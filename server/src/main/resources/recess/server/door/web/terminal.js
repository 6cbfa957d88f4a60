import { Terminal } from './vendor/xterm.mjs';
import { FitAddon } from './vendor/addon-fit.mjs';
import { send } from './drop.js';

const PASTE_PIECE = 3 * 1024;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 8000;
const at = (id) => document.getElementById(id);
const room = (location.pathname.match(/^\/join\/([A-Za-z0-9]+)$/) ?? ['', ''])[1].toUpperCase();
const isLight = matchMedia('(prefers-color-scheme: light)').matches;
const kept = (store, name) => { try { return store.getItem(name) ?? ''; } catch { return ''; } };
const keep = (store, name, value) => { try { store.setItem(name, value); } catch { /* Then it is asked for again. */ } };

const terminal = new Terminal({
  fontFamily: 'ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace',
  fontSize: innerWidth < 700 ? 12 : 16,
  scrollback: 0,
  allowProposedApi: false,
  screenReaderMode: kept(localStorage, 'reader') === 'on',
  theme: isLight ? { background: '#ffffff', foreground: '#1a1a1a', cursor: '#1a1a1a', selectionBackground: '#b3d4fc' }
                 : { background: '#101418', foreground: '#e6e6e6' },
});
const fit = new FitAddon();
let socket = null;
let key = '';
let wait = FIRST_WAIT;
let isOver = true;
let isSending = Promise.resolve();

terminal.loadAddon(fit);
terminal.onData((data) => type(new TextEncoder().encode(data)));
terminal.onBinary((data) => type(Uint8Array.from(data, (letter) => letter.charCodeAt(0))));
terminal.onResize(({ cols, rows }) => say({ columns: cols, rows }));
terminal.onTitleChange((title) => { document.title = title; });
terminal.attachCustomKeyEventHandler((event) => !(event.type === 'keydown' && pageKey(event)));
terminal.parser.registerOscHandler(52, (data) => { copy(data.slice(data.indexOf(';') + 1)); return true; });

function status(text) { at('status').textContent = text; }

function say(fields) {
  if (socket?.readyState === WebSocket.OPEN) {
    socket.send(new URLSearchParams(fields).toString());
  }
}

function type(bytes) {
  for (let from = 0; from < bytes.length && socket?.readyState === WebSocket.OPEN; from += PASTE_PIECE) {
    socket.send(bytes.slice(from, from + PASTE_PIECE));
  }
}

async function copy(base64) {
  const text = new TextDecoder().decode(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Browsers have a clipboard for secure pages only.
    prompt('Copy this:', text);
  }
}

function connect() {
  isOver = false;
  show('terminal');
  fit.fit();
  const opened = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/live/terminal`);
  opened.binaryType = 'arraybuffer';
  socket = opened;
  opened.onopen = () => {
    wait = FIRST_WAIT;
    status('');
    terminal.reset();
    say({
      columns: terminal.cols, rows: terminal.rows, ground: isLight ? 'light' : 'dark', room,
      name: kept(sessionStorage, 'name'), token: kept(sessionStorage, 'token'), settings: kept(localStorage, 'settings'),
    });
    terminal.focus();
  };
  opened.onmessage = ({ data }) => {
    if (typeof data === 'string') {
      told(JSON.parse(data));
    } else {
      // The server draws the next frame when this one is on the screen.
      terminal.write(new Uint8Array(data), () => { if (opened === socket) { say({ drawn: 1 }); } });
    }
  };
  opened.onclose = () => {
    key = '';
    at('send').hidden = true;
    if (!isOver && opened === socket) {
      status(`The connection is lost. Trying again in ${wait / 1000} s ...`);
      setTimeout(connect, wait);
      wait = Math.min(2 * wait, LONGEST_WAIT);
    }
  };
}

function told(message) {
  if ('key' in message) {
    key = message.key;
    at('send').hidden = false;
  } else if ('token' in message) {
    keep(sessionStorage, 'name', message.name);
    keep(sessionStorage, 'token', message.token);
    keep(localStorage, 'name', message.name);
    status(`${message.name} · ? shows the keys · drop files here`);
  } else if ('settings' in message) {
    keep(localStorage, 'settings', message.settings);
  } else if ('end' in message) {
    isOver = true;
    keep(sessionStorage, 'token', '');
    at('why').textContent = message.end === '' ? 'Goodbye.' : `The end: ${message.end}.`;
    status('');
    show('over');
    at('again').focus();
  }
}

function show(id) {
  for (const part of ['who', 'over', 'terminal']) {
    at(part).hidden = part !== id;
  }
}

function sendFiles(files) {
  for (const file of files) {
    isSending = isSending.then(async () => {
      at('progress').hidden = false;
      status(`${file.name} ...`);
      status(await send(file, key, (percent) => { at('progress').value = percent; }));
      at('progress').hidden = true;
    });
  }
}

function reader(on) {
  terminal.options.screenReaderMode = on;
  at('reader').checked = on;
  keep(localStorage, 'reader', on ? 'on' : 'off');
  status(`Screen reader mode is ${on ? 'on' : 'off'}.`);
}

/** The keys that the page keeps for itself. */
function pageKey(event) {
  if (!event.altKey || !event.shiftKey || event.ctrlKey) {
    return false;
  }
  switch (event.code) {
    case 'KeyP': at('reader').focus(); return true;
    case 'KeyR': reader(!terminal.options.screenReaderMode); return true;
    case 'KeyS': at('files').click(); return true;
    default: return false;
  }
}

at('who').addEventListener('submit', (event) => {
  event.preventDefault();
  keep(sessionStorage, 'name', at('name').value.trim());
  keep(sessionStorage, 'token', '');
  connect();
});
at('again').addEventListener('click', connect);
at('send').addEventListener('click', () => at('files').click());
at('files').addEventListener('change', () => { sendFiles([...at('files').files]); at('files').value = ''; });
at('reader').checked = terminal.options.screenReaderMode;
at('reader').addEventListener('change', () => reader(at('reader').checked));
addEventListener('dragover', (event) => { event.preventDefault(); document.body.classList.add('dropping'); });
addEventListener('dragleave', () => document.body.classList.remove('dropping'));
addEventListener('drop', (event) => {
  event.preventDefault();
  document.body.classList.remove('dropping');
  sendFiles([...event.dataTransfer.files]);
});

at('terminal').hidden = false;
terminal.open(at('terminal'));
new ResizeObserver(() => { if (!at('terminal').hidden) { fit.fit(); } }).observe(at('terminal'));
if (room !== '') {
  at('where').textContent = `Room ${room}`;
}
if (kept(sessionStorage, 'token') !== '') {
  connect();
} else {
  show('who');
  at('name').value = kept(localStorage, 'name');
  at('name').focus();
}
