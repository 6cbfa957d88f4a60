package recess.common.game;

import java.util.List;
import recess.common.message.Fact;

/**
 * The facts that a game tells, in their order.
 *
 * @param view to its player, from the beginning or from the first move on
 * @param recap to a player who comes back, beside those of the view
 * @param progress to everybody: nothing that gives the secret away
 */
public record FactTable(List<Fact<?>> view, List<Fact<?>> recap, List<Fact<?>> progress) {}
