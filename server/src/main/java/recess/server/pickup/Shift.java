package recess.server.pickup;

/** The paper's cipher: the code of each character plus that of the password at the same place, which is repeated. */
record Shift(String password) {
    String hidden(String text) {
        return shifted(text, 1);
    }

    String plain(String text) {
        return shifted(text, -1);
    }

    private String shifted(String text, int sign) {
        StringBuilder shifted = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            shifted.append((char) (text.charAt(i) + sign * password.charAt(i % password.length())));
        }
        return shifted.toString();
    }
}
