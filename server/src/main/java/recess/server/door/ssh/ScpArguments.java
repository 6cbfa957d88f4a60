package recess.server.door.ssh;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a client of the old scp asks the other side to run: {@code scp [-r] [-d] [-p] [-v] -t PATH}, and {@code -f} to get
 * something.
 *
 * @param puts whether files are put in, and not got
 * @param target where to, as it was typed
 * @param isFolder whether the target has to be a folder
 */
record ScpArguments(boolean puts, String target, boolean isFolder) {
    /** Empty where it is another command. */
    static Optional<ScpArguments> parse(String line) {
        List<String> words = words(line);
        if (words.isEmpty() || !words.getFirst().equals("scp")) {
            return Optional.empty();
        }
        boolean puts = false;
        boolean isFolder = false;
        int at = 1;
        for (;
                at < words.size()
                        && words.get(at).startsWith("-")
                        && !words.get(at).equals("--");
                at++) {
            puts |= words.get(at).indexOf('t') > 0;
            isFolder |= words.get(at).indexOf('d') > 0 || words.get(at).indexOf('r') > 0;
        }
        if (at < words.size() && words.get(at).equals("--")) {
            at++;
        }
        return Optional.of(new ScpArguments(puts, at < words.size() ? words.get(at) : ".", isFolder));
    }

    /** The name that a file gets which its sender calls {@code sent}. */
    String name(String sent) {
        boolean namesFile =
                !isFolder && !target.isEmpty() && !target.endsWith("/") && !target.matches("(.*/)?\\.\\.?|~");
        return namesFile ? target : sent;
    }

    /** As a shell takes them apart, as far as clients quote: with apostrophes and backslashes. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean isWord = false;
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\'') {
                isQuoted = !isQuoted;
                isWord = true;
            } else if (c == '\\' && !isQuoted && i + 1 < line.length()) {
                word.append(line.charAt(++i));
                isWord = true;
            } else if (c == ' ' && !isQuoted) {
                if (isWord) {
                    words.add(word.toString());
                }
                word.setLength(0);
                isWord = false;
            } else {
                word.append(c);
                isWord = true;
            }
        }
        if (isWord) {
            words.add(word.toString());
        }
        return words;
    }
}
