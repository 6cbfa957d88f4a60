#!/usr/bin/env python3
"""Records the tour of the text UI: tour.cast for asciinema, and pictures of six screens as SVG and as text.

Everything is made by the real programs: a server on a free port, the text UI in a window of tmux, keys as a person
presses them. Needs tmux, and what `mvn package` has built. From the repository's folder:

    python3 docs/tour/record.py
"""

import html
import json
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
COLUMNS, ROWS = 100, 30
CELL_WIDTH, CELL_HEIGHT = 8.4, 18
PATIENCE_SECONDS = 30
INK, PAPER = "#e4e4e4", "#101418"
ANSI = ["#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5",
        "#7f7f7f", "#ff0000", "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff"]


def java():
    home = os.environ.get("JAVA_HOME")
    return str(pathlib.Path(home, "bin", "java")) if home else "java"


class Server:
    """A server with predictable secrets on ports of its own."""

    def __init__(self, folder):
        jar = ROOT / "server/target/recess-server.jar"
        self.process = subprocess.Popen(
            [java(), "--enable-native-access=ALL-UNNAMED", "-jar", str(jar), "--seed", "7", "--data", folder,
             "--listen", "lobby/json@0"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        for line in self.process.stdout:
            found = re.search(r"lobby/json\D+(?:[\d.]+:)(\d+)", line)
            if found:
                self.port = int(found.group(1))
                break
        else:
            sys.exit("the server does not start: is it built? (mvn package)")
        threading.Thread(target=self.process.stdout.read, daemon=True).start()

    def close(self):
        self.process.terminate()
        self.process.wait()


class Window:
    """The text UI in a window of tmux that nobody sees; what it writes is recorded with its time."""

    def __init__(self, folder, port):
        self.socket = f"recess-tour-{os.getpid()}"
        fifo = pathlib.Path(folder, "out")
        os.mkfifo(fifo)
        self.events = []
        known = pathlib.Path(folder, ".local/state/recess/servers")
        known.parent.mkdir(parents=True)
        known.write_text(f"127.0.0.1:{port} ann\n")
        jar = ROOT / "client-tui/target/recess.jar"
        command = (f"env -i PATH={os.environ['PATH']} HOME={folder} TERM=tmux-256color COLORTERM=truecolor LANG=C.UTF-8 "
                   f"sh -c 'read go; exec {java()} --enable-native-access=ALL-UNNAMED "
                   f"-jar {jar}'")
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", str(COLUMNS), "-y", str(ROWS), command)
        self.tmux("pipe-pane", f"cat > {fifo}")
        self.began = time.monotonic()
        threading.Thread(target=self.record, args=(fifo,), daemon=True).start()
        self.tmux("send-keys", "Enter")

    def tmux(self, *arguments):
        return subprocess.run(["tmux", "-L", self.socket, *arguments], check=True, capture_output=True, text=True).stdout

    def record(self, fifo):
        with open(fifo, "rb", buffering=0) as out:
            rest = b""
            while chunk := out.read(65536):
                text, rest = decode(rest + chunk)
                self.events.append([round(time.monotonic() - self.began, 3), "o", text])

    def keys(self, *keys, pause=0.25):
        for key in keys:
            self.tmux("send-keys", *(["-l", key] if len(key) == 1 else [key]))
            time.sleep(pause)

    def type(self, text):
        self.keys(*text, pause=0.12)

    def text(self):
        return self.tmux("capture-pane", "-p")

    def awaits(self, text):
        end = time.monotonic() + PATIENCE_SECONDS
        while text not in self.text():
            if time.monotonic() > end:
                sys.exit(f"'{text}' does not come in\n" + self.text())
            time.sleep(0.05)

    def picture(self, name):
        text = self.text()
        (HERE / f"{name}.txt").write_text("\n".join(line.rstrip() for line in text.splitlines()) + "\n")
        (HERE / f"{name}.svg").write_text(svg(self.tmux("capture-pane", "-e", "-N", "-p").splitlines()))

    def close(self):
        subprocess.run(["tmux", "-L", self.socket, "kill-server"], check=False, capture_output=True)


def decode(data):
    """As much as is whole, and the beginning of a character that is not."""
    for cut in range(0, min(4, len(data) + 1)):
        try:
            end = len(data) - cut
            return data[:end].decode(), data[end:]
        except UnicodeDecodeError:
            continue
    return data.decode(errors="replace"), b""


class Style:
    def __init__(self):
        self.ink = self.paper = None
        self.bold = self.underline = self.reverse = False

    def apply(self, codes):
        codes = [int(code or 0) for code in codes]
        while codes:
            code = codes.pop(0)
            if code == 0:
                self.__init__()
            elif code in (1, 4, 7):
                setattr(self, {1: "bold", 4: "underline", 7: "reverse"}[code], True)
            elif code in (22, 24, 27):
                setattr(self, {22: "bold", 24: "underline", 27: "reverse"}[code], False)
            elif code in (38, 48):
                if codes.pop(0) == 2:
                    color = "#%02x%02x%02x" % tuple(codes[:3])
                    del codes[:3]
                else:
                    color = indexed(codes.pop(0))
                setattr(self, "ink" if code == 38 else "paper", color)
            elif code in (39, 49):
                setattr(self, "ink" if code == 39 else "paper", None)
            elif 30 <= code <= 37 or 90 <= code <= 97:
                self.ink = ANSI[code - 30 if code < 90 else code - 82]
            elif 40 <= code <= 47 or 100 <= code <= 107:
                self.paper = ANSI[code - 40 if code < 100 else code - 92]

    def colors(self):
        ink, paper = self.ink or INK, self.paper or PAPER
        return (paper, ink) if self.reverse else (ink, paper)


def indexed(number):
    if number < 16:
        return ANSI[number]
    if number >= 232:
        return "#%02x%02x%02x" % ((8 + 10 * (number - 232),) * 3)
    steps = (0, 95, 135, 175, 215, 255)
    number -= 16
    return "#%02x%02x%02x" % (steps[number // 36], steps[number // 6 % 6], steps[number % 6])


def svg(lines):
    width, height = COLUMNS * CELL_WIDTH, ROWS * CELL_HEIGHT
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width + 16:.0f} {height + 16}" '
           f'shape-rendering="crispEdges" font-family="ui-monospace, DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14">',
           f'<rect width="100%" height="100%" rx="6" fill="{PAPER}"/>']
    style = Style()
    for row, line in enumerate(lines):
        column = 0
        for piece in re.split(r"(\x1b\[[\d;]*m)", line):
            if piece.startswith("\x1b"):
                style.apply(piece[2:-1].split(";"))
            elif piece:
                ink, paper = style.colors()
                x, y = 8 + column * CELL_WIDTH, 8 + row * CELL_HEIGHT
                columns = len(piece)
                if paper != PAPER:
                    out.append(f'<rect x="{x:.1f}" y="{y}" width="{columns * CELL_WIDTH:.1f}" height="{CELL_HEIGHT}" '
                               f'fill="{paper}"/>')
                if piece.strip() or style.underline:
                    out.append(f'<text x="{x:.1f}" y="{y + 13}" fill="{ink}" xml:space="preserve" '
                               f'textLength="{columns * CELL_WIDTH:.1f}"'
                               + (' font-weight="bold"' if style.bold else "")
                               + (' text-decoration="underline"' if style.underline else "")
                               + f'>{html.escape(piece)}</text>')
                column += columns
    return "\n".join(out) + "\n</svg>\n"


class Classmate:
    """Somebody else at the server, who speaks its JSON lines."""

    def __init__(self, port, name):
        self.lines = socket.create_connection(("127.0.0.1", port)).makefile("rwb", buffering=0)
        self.ask(type="hello", name=name)

    def ask(self, **request):
        self.lines.write(json.dumps({**request, "id": 1}).encode() + b"\n")
        while (answer := json.loads(self.lines.readline())).get("id") != 1:
            pass
        return answer

    def hear(self):
        """Takes what is told, so that nothing is left unread."""
        threading.Thread(target=lambda: [None for _ in iter(self.lines.readline, b"")], daemon=True).start()

    def tell(self, **request):
        self.lines.write(json.dumps(request).encode() + b"\n")


def tour(window, port):
    hosts = [Classmate(port, name) for name in ("bob", "eve", "max", "zoe")]
    for host, game, mode in zip(hosts, ("guess", "hangman", "code", "guess"), ("race", "golf", "race", "golf")):
        host.ask(type="create", game=game, mode=mode)
    classmates = [Classmate(port, name) for name in ("amy", "dan", "kim")]

    window.awaits("Your name")
    time.sleep(1)
    window.type("ann")
    window.picture("start")
    window.keys("Enter", "Enter")
    window.awaits("rooms 1/4")
    window.keys("Down", "Down", "o", pause=0.6)
    window.picture("lobby")
    window.keys("C-p")
    window.type("new room g")
    window.picture("commands")
    window.keys("Enter", pause=0.6)
    window.keys("Enter")
    window.awaits("Others join")
    code = re.search(r"guess in room (\w+)", window.text()).group(1)
    for mate in classmates:
        mate.ask(type="join", room=code)
        mate.hear()
    window.keys("C-p")
    window.type("bot random")
    window.keys("Enter")
    window.awaits("random-bot")
    window.keys("s")
    window.awaits("a number, 1 to 100")
    for turn, numbers in enumerate(((50, 20, 70), (30, 60, 40), (25, 45, 80))):
        for mate, number in zip(classmates, numbers[:3 - (turn == 2)]):
            mate.tell(type="guess", number=number)
        if turn == 2:
            break
        guess(window)
    window.picture("race")
    window.keys("F12", pause=1)
    guess(window)
    window.picture("wire")
    window.keys("F12", "Up", "Up", "Enter", pause=0.8)
    window.keys("F12")
    while "a number," in window.text():
        guess(window)
    time.sleep(1.2)
    window.picture("podium")
    window.keys("M-s", "Right", "Right", "Right", pause=0.5)
    window.picture("settings")
    window.keys("Escape", pause=0.6)
    window.keys("C-q", "y")


def guess(window):
    """Half of what is left, as the field's hint has it."""
    hint = re.search(r"a number, (\d+) to (\d+)", window.text())
    if hint:
        window.type(str((int(hint.group(1)) + int(hint.group(2))) // 2))
        window.keys("Enter", pause=0.7)


def main():
    with tempfile.TemporaryDirectory() as folder:
        server = Server(folder)
        window = Window(folder, server.port)
        try:
            tour(window, server.port)
            time.sleep(0.5)
        finally:
            window.close()
            server.close()
        header = {"version": 2, "width": COLUMNS, "height": ROWS, "title": "Recess", "env": {"TERM": "xterm-256color"}}
        lines = [json.dumps(header), *(json.dumps(event) for event in window.events)]
        (HERE / "tour.cast").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
