// Sends a file over a socket of its own, at most so many bytes ahead of what the server has acknowledged.
const PIECE = 16 * 1024;
const AHEAD = 256 * 1024;

/** Resolves with a sentence; `moved` is told how much has been acknowledged, as a share of 100. */
export function send(file, key, moved) {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/live/drop`);
    let answer = `${file.name}: not saved, the connection was lost`;
    let sent = 0;
    let at = 0;
    let isReading = false;

    async function more() {
      if (isReading) {
        return;
      }
      isReading = true;
      try {
        while (sent < file.size && sent - at < AHEAD && socket.readyState === WebSocket.OPEN) {
          const piece = await file.slice(sent, sent + PIECE).arrayBuffer();
          sent += piece.byteLength;
          socket.send(piece);
        }
      } catch {
        answer = `${file.name}: not saved, it cannot be read (a folder cannot be sent)`;
        socket.close();
      } finally {
        isReading = false;
      }
    }

    socket.onopen = () => socket.send(new URLSearchParams({ key, file: file.name, size: file.size }).toString());
    socket.onmessage = ({ data }) => {
      const told = JSON.parse(data);
      if ('at' in told) {
        at = told.at;
        moved(file.size === 0 ? 100 : (100 * at) / file.size);
        more();
      } else if ('stored' in told) {
        answer = `${told.stored}: saved, ${told.size} bytes, sha256 ${told.sha256}`;
      } else if ('refused' in told) {
        answer = `${file.name}: ${told.refused}`;
      }
    };
    socket.onclose = () => resolve(answer);
  });
}
