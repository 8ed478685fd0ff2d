// SPDX-License-Identifier: Apache-2.0
package dev.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SystemBrowserTest {

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "what opens a page here is a shell’s script")
    void onLinuxItIsTheDesktops() throws IOException {
        String opener = program("xdg-open");
        Map<String, String> shown = Map.of("PATH", "/nowhere:" + folder, "DISPLAY", ":0");

        assertThat(SystemBrowser.of("Linux", shown)).contains(new SystemBrowser(List.of(opener)));
        String session = program("setsid");
        assertThat(SystemBrowser.of("Linux", shown)).contains(new SystemBrowser(List.of(session, opener)));
        assertThat(SystemBrowser.of("Linux", Map.of("PATH", folder.toString(), "WAYLAND_DISPLAY", "wayland-0")))
                .isPresent();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "what opens a page here is a shell’s script")
    void thereIsNoneWithoutADesktopOrWithoutWhatOpensOne() throws IOException {
        assertThat(SystemBrowser.of("Linux", Map.of("PATH", folder.toString(), "DISPLAY", ":0")))
                .isEmpty();
        program("xdg-open");
        assertThat(SystemBrowser.of("Linux", Map.of("PATH", folder.toString()))).isEmpty();
        assertThat(SystemBrowser.of("Linux", Map.of("PATH", folder.toString(), "DISPLAY", "")))
                .isEmpty();
    }

    @Test
    void macosAndWindowsHaveOne() {
        assertThat(SystemBrowser.of("Mac OS X", Map.of()).map(SystemBrowser::command))
                .isEqualTo(Optional.of(List.of("open")));
        assertThat(SystemBrowser.of("Windows 11", Map.of()).map(SystemBrowser::command))
                .isEqualTo(Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler")));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "what opens a page here is a shell’s script")
    void theAddressIsHandedOverWhole() throws Exception {
        Path told = folder.resolve("told");
        Files.writeString(Path.of(program("xdg-open")), "#!/bin/sh\nprintf '<%s>' \"$@\" >'" + told + "'\n");

        String address = "http://127.0.0.1:1/?token=a&b=c d";
        assertThat(new SystemBrowser(List.of(folder.resolve("xdg-open").toString())).open(address))
                .isTrue();
        for (int wait = 0; wait < 100 && (!Files.exists(told) || Files.size(told) == 0); wait++) {
            Thread.sleep(100);
        }
        assertThat(told).hasContent("<" + address + ">");
        assertThat(new SystemBrowser(List.of("/nowhere/xdg-open")).open(address))
                .isFalse();
    }

    private String program(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file.toString();
    }
}
