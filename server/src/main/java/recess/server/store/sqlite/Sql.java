package recess.server.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs statements with values for their parameters. */
final class Sql {
    private Sql() {}

    /** Maps the current row of a result. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The rows that a query finds, in its order. */
    static <T> List<T> select(Connection connection, RowReader<T> reader, String sql, Object... values)
            throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            set(select, values);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
        }
        return List.copyOf(found);
    }

    /** Returns how many rows have changed. */
    static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            set(update, values);
            return update.executeUpdate();
        }
    }

    /** Runs the same statement for each array of values. */
    static void updateAll(Connection connection, String sql, List<Object[]> rows) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (Object[] values : rows) {
                set(update, values);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static void set(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
