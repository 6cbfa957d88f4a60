package recess.server.it;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import recess.common.Games;
import recess.common.game.Game;
import recess.common.game.RawForm;
import recess.common.hangman.WordList;
import recess.server.ListenSpec;
import recess.server.RecessServer.Open;
import recess.server.event.ServerEvent.Connected;

/** A server on which papers are listened for, and what their secrets are. */
final class SheetServer implements AutoCloseable {
    private static final long SEED = 2026;

    private final TestServer server;

    /** Each paper twice: as it is, and with a gap that a client which reads lines need not wait for. */
    SheetServer(Path data, List<String> papers) throws Exception {
        this.server = TestServer.in(data)
                .seed(SEED)
                .papers(Stream.concat(
                                papers.stream().map(name -> name + "@0"),
                                papers.stream().map(name -> name + "@0?gap=1ms"))
                        .toArray(String[]::new))
                .start();
    }

    TestServer server() {
        return server;
    }

    /** A client of a paper. */
    SheetClient connect(String paper, Manner manner) throws Exception {
        List<Open> open = server.server().listeners().stream()
                .filter(one -> one.spec().paper().equals(paper))
                .toList();
        Open listener = manner.readsWords() ? open.getFirst() : open.getLast();
        InetSocketAddress address = listener.address();
        int before = server.events().of(Connected.class).size();
        TestClient client = TestClient.connect(address);
        long connection = server.events()
                .await(Connected.class, _ -> true, before + 1)
                .getLast()
                .source()
                .connection();
        return new SheetClient(client, manner, secret(listener.spec(), connection));
    }

    private static String secret(ListenSpec spec, long connection) {
        SplittableRandom random = new SplittableRandom(SEED + connection);
        String service = spec.name().substring(0, spec.name().indexOf('/'));
        if (service.equals("letters")) {
            return WordList.shipped().any(random);
        }
        List<Game> games = Games.all(WordList.parse("help"));
        return games.stream()
                .filter(game -> game.name().equals(service))
                .flatMap(game -> game.rawForms().stream())
                .filter(form -> form.name().equals(spec.name().endsWith("commands") ? "commands" : RawForm.USUAL))
                .findFirst()
                .map(form -> form.with(spec.words()).game().deal(random).answer())
                .orElse("");
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
