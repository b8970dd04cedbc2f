package dev.assay.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The machine's Chromium with a page of ours; skips the test where there is none. */
final class Browser implements AutoCloseable {

    private static final Path OUTPUT = Path.of(System.getProperty("browser.output"));

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** As it is when nobody has clicked anything; light. */
    static Browser open(String... arguments) {
        File binary = new File(System.getProperty("browser.binary"));
        File service = new File(System.getProperty("browser.driver"));
        assumeTrue(
                binary.canExecute() && service.canExecute(),
                () ->
                        "no browser: neither looked at nor tried. Install chromium and chromium-driver,"
                                + " or say -Dbrowser.binary and -Dbrowser.driver; looked for "
                                + binary
                                + " and "
                                + service);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(binary);
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
        options.addArguments(arguments);
        options.setCapability("goog:loggingPrefs", logs);
        return new Browser(
                new ChromeDriver(
                        new ChromeDriverService.Builder()
                                .usingDriverExecutable(service)
                                .usingAnyFreePort()
                                .build(),
                        options));
    }

    /** Opens a page as somebody does who has the file. */
    void show(String name, String page) throws IOException {
        Files.createDirectories(OUTPUT);
        Path file = Files.writeString(OUTPUT.resolve(name + ".html"), page);
        driver.get(file.toUri().toString());
    }

    ChromeDriver driver() {
        return driver;
    }

    /** As wide and high, in CSS pixels, and as light as that. */
    void look(int width, int height, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** What a person would see, as a file of the build. */
    void shoot(String name) throws IOException {
        Files.write(OUTPUT.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    /** What the console says. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What was asked for besides the page itself and what it embeds. */
    List<String> requests() {
        List<String> all =
                driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                        .map(LogEntry::getMessage)
                        .filter(message -> message.contains("Network.requestWillBeSent\""))
                        .toList();
        if (all.isEmpty()) {
            throw new IllegalStateException("not even the page was asked for: nothing is recorded");
        }
        return all.stream().filter(message -> !message.contains("\"type\":\"Document\"")).toList();
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
