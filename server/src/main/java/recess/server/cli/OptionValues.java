package recess.server.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import recess.common.Games;
import recess.common.hangman.WordList;
import recess.common.setting.Quantity;
import recess.common.text.CleanText;
import recess.common.text.IoReason;
import recess.server.DoorSpec;
import recess.server.lobby.RoomOpening;
import recess.server.net.Workers;
import recess.server.roster.ClassFile;
import recess.server.roster.Student;

/** Reads the values of options; what is wrong with one is said in an {@link IllegalArgumentException}. */
final class OptionValues {
    private static final int MAX_WORDS_FILE_BYTES = 16 * 1024 * 1024;
    private static final Pattern HOST_AND_PORT = Pattern.compile("(?:(\\[[^\\]]+\\]|[^:\\[\\]]+):)?(\\d{1,5})");

    private OptionValues() {}

    /** {@code [HOST:]PORT}; without a host it is this machine's alone. */
    static InetSocketAddress metrics(String text) {
        Matcher matcher = HOST_AND_PORT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not [HOST:]PORT");
        }
        String host = matcher.group(1);
        return new InetSocketAddress(
                host(host == null ? "127.0.0.1" : host), Quantity.number(matcher.group(2), 0, 65535));
    }

    /** {@code [HOST:]PORT} of a door. */
    static DoorSpec door(String name, String text) {
        Matcher matcher = HOST_AND_PORT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not [HOST:]PORT");
        }
        Optional<InetAddress> host = Optional.ofNullable(matcher.group(1)).map(OptionValues::host);
        return new DoorSpec(name, host, Quantity.number(matcher.group(2), 0, 65535), true);
    }

    /** A host's name or address; an IPv6 address in brackets. */
    static InetAddress host(String text) {
        String host = text.startsWith("[") ? text.substring(1, text.length() - 1) : text;
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("there is no host '" + host + "'", e);
        }
    }

    static Workers workers(String text) {
        return switch (text) {
            case "virtual" -> new Workers.Virtual();
            case "iterative" -> new Workers.Iterative();
            default -> {
                try {
                    yield new Workers.Pool(Quantity.number(text, 1, Workers.Pool.MAX_THREADS));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(
                            "'" + text + "' is not virtual, iterative or a number of threads from 1 to "
                                    + Workers.Pool.MAX_THREADS,
                            e);
                }
            }
        };
    }

    /** As {@link #workers} reads it. */
    static String spelled(Workers workers) {
        return switch (workers) {
            case Workers.Virtual _ -> "virtual";
            case Workers.Iterative _ -> "iterative";
            case Workers.Pool(int threads) -> Integer.toString(threads);
        };
    }

    static List<Student> students(String file) {
        try {
            return ClassFile.read(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** {@code CODE GAME ...}, of a game that there is. */
    static RoomOpening room(String text) {
        RoomOpening room = RoomOpening.withCode(text);
        if (!Games.names().contains(room.game())) {
            throw new IllegalArgumentException("there is no game " + CleanText.quote(room.game()) + "; there is "
                    + String.join(", ", Games.names()));
        }
        return room;
    }

    static long wholeNumber(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no whole number", e);
        }
    }

    static WordList words(String file) {
        try {
            Path path = Path.of(file);
            if (Files.size(path) > MAX_WORDS_FILE_BYTES) {
                throw new IllegalArgumentException("'" + file + "' is larger than " + MAX_WORDS_FILE_BYTES + " bytes");
            }
            return WordList.parse(Files.readString(path, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("'" + file + "' is not UTF-8 text", e);
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException("'" + file + "' cannot be read: " + IoReason.of(e), e);
        }
    }
}
