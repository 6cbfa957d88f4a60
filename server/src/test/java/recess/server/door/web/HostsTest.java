package recess.server.door.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {
    private final Hosts hosts = new Hosts("lab.school.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:8080",
                "10.0.0.7",
                "[::1]:8080",
                "localhost:8080",
                "lab:8080",
                "LAB",
                "teacher.local:8080",
                "x.localhost",
                "lab.school.example:8080"
            })
    void namesThatNobodyOutsideCanHaveAreOurs(String authority) {
        assertThat(hosts.isOurs(authority)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evil.example.com",
                "lab.evil.example",
                "127.0.0.1.evil.example",
                "local.evil.example:8080",
                "a b",
                "lab:8080:1",
                "user@lab",
                "[evil]",
                "lab/x"
            })
    void othersAreNot(String authority) {
        assertThat(hosts.isOurs(authority)).isFalse();
    }

    @Test
    void aPageIsOursWhereItWasServedUnderTheSameName() {
        assertThat(Hosts.isSame("http://lab:8080", "lab:8080")).isTrue();
        assertThat(Hosts.isSame("http://LAB:8080", "lab:8080")).isTrue();
        assertThat(Hosts.isSame("http://lab:8081", "lab:8080")).isFalse();
        assertThat(Hosts.isSame("http://localhost:8080", "127.0.0.1:8080")).isFalse();
        assertThat(Hosts.isSame("null", "null")).isFalse();
        assertThat(Hosts.isSame("http://lab:8080.evil.example", "lab:8080")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "lab, http://lab:8080",
        "10.0.0.7, http://10.0.0.7:8080",
        "[2001:db8::7], http://[2001:db8::7]:8080",
        "2001:db8::7, http://[2001:db8::7]:8080",
        "localhost, http://10.0.0.9:8080",
        "lab.localhost, http://10.0.0.9:8080",
        "127.0.0.2, http://10.0.0.9:8080",
        "[::1], http://10.0.0.9:8080",
        "::1, http://10.0.0.9:8080"
    })
    void othersReachThePagesUnderANameThatIsGoodForThem(String name, String base) {
        assertThat(Hosts.base(name, 8080, InetAddress.ofLiteral("10.0.0.9"))).isEqualTo(base);
    }

    @Test
    void anIpv6AddressOfThisMachineIsInBrackets() {
        assertThat(Hosts.base("localhost", 8080, InetAddress.ofLiteral("2001:db8::9")))
                .isEqualTo("http://[2001:db8:0:0:0:0:0:9]:8080");
    }
}
