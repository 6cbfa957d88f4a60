package recess.client.it;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import recess.client.app.Home;
import recess.client.link.LinkEvent;
import recess.client.link.Server;
import recess.client.terminal.LocalTerminal;
import recess.client.ui.OpenLink;
import recess.client.ui.Services;
import recess.client.ui.StartOptions;
import recess.client.ui.TextUi;

/** A text UI with a mistake in it: it throws as soon as it is to connect. */
public final class ThrowingUi {
    private ThrowingUi() {}

    public static void main(String[] arguments) throws Exception {
        Home home = new Home("ann", List.of(), List.of());
        TextUi.run(
                LocalTerminal.open(System.getenv()),
                Optional.empty(),
                home,
                StartOptions.START,
                new ThrowingServices());
    }

    private record ThrowingServices() implements Services.KeepingNothing {
        @Override
        public OpenLink connect(Server server, String name, Consumer<LinkEvent> events) {
            throw new IllegalStateException("thrown on purpose");
        }

        @Override
        public OpenLink practise(String name, Consumer<LinkEvent> events) {
            throw new IllegalStateException("thrown on purpose");
        }
    }
}
