package recess.server;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import recess.common.game.RawValues;
import recess.server.dialect.Dialect;
import recess.server.dialect.DialectSettings;
import recess.server.net.ConnectionLimits;
import recess.server.session.SessionFactory;

/**
 * One line of the catalogue.
 *
 * @param name SERVICE/DIALECT
 * @param defaultPort 1 to 65535
 * @param help what it is, in a few words
 * @param solved when a client has done what a task on it asks for, in a few words: {@code the prize is found}
 * @param begin how a listener's conversations begin; throws {@link IllegalArgumentException} where its words cannot be used
 * @param limits how long its clients may take for what, where nothing else is set
 * @param settings what can be set, beside the words
 * @param words what its lesson can be set to
 * @param alias one more address of this machine where it is usually found
 * @param usual whether it is open where nothing is said of listeners
 * @param sample what a client may send in an example, by what is set
 */
public record Offer(
        String name,
        int defaultPort,
        String help,
        String solved,
        Function<DialectSettings, Dialect> speaks,
        Function<Features, SessionFactory> begin,
        ConnectionLimits limits,
        List<ListenerSetting<?>> settings,
        Wording words,
        Optional<InetAddress> alias,
        boolean usual,
        Function<RawValues, Sample> sample) {
    /** With the promised limits, and the settings that every listener has. */
    Offer(
            String name,
            int defaultPort,
            String help,
            String solved,
            Function<DialectSettings, Dialect> speaks,
            Function<Features, SessionFactory> begin) {
        this(
                name,
                defaultPort,
                help,
                solved,
                speaks,
                begin,
                ConnectionLimits.DEFAULT,
                ListenerSetting.OF_ALL,
                Wording.NONE,
                Optional.empty(),
                true,
                _ -> Sample.NONE);
    }

    /** The first half of its name; the game that is played, where there is one. */
    public String service() {
        return name.substring(0, name.indexOf('/'));
    }

    /** All that can be set, the words last. */
    public List<ListenerSetting<?>> allSettings() {
        return Stream.<ListenerSetting<?>>concat(
                        settings.stream(), words.settings().stream().map(ListenerSetting::of))
                .toList();
    }

    Offer with(ListenerSetting<?>... more) {
        List<ListenerSetting<?>> all =
                Stream.concat(settings.stream(), Stream.of(more)).toList();
        return new Offer(name, defaultPort, help, solved, speaks, begin, limits, all, words, alias, usual, sample);
    }

    Offer with(Wording other) {
        return new Offer(name, defaultPort, help, solved, speaks, begin, limits, settings, other, alias, usual, sample);
    }

    /** The same where something else is usually said. */
    Offer saying(String setting, String value) {
        return with(words.usually(setting, value));
    }

    Offer limitedTo(ConnectionLimits other) {
        return new Offer(name, defaultPort, help, solved, speaks, begin, other, settings, words, alias, usual, sample);
    }

    Offer alsoAt(String address) {
        Optional<InetAddress> other = Optional.of(InetAddress.ofLiteral(address));
        return new Offer(name, defaultPort, help, solved, speaks, begin, limits, settings, words, other, usual, sample);
    }

    /** The same with an example. */
    Offer shownBy(Function<RawValues, Sample> other) {
        return new Offer(name, defaultPort, help, solved, speaks, begin, limits, settings, words, alias, usual, other);
    }

    Offer shownBy(String... messages) {
        return shownBy(_ -> new Sample(1, List.of(messages)));
    }

    /** The same, open only where it is asked for. */
    Offer onDemand() {
        return new Offer(name, defaultPort, help, solved, speaks, begin, limits, settings, words, alias, false, sample);
    }
}
