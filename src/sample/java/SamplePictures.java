import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Small pictures of settings pages, drawn without a screen. */
final class SamplePictures {

    private static final int WIDTH = 620;
    private static final int ROW = 26;

    /** One page per block: picture, address and clock in the first line, then one setting per line. */
    private static final String PAGES = """
        ACC-03/2026-10-21/session-settings.png|admin.keyfold.example/security/sessions|2026-10-21 09:14
        Lock account after|6 failed sign-ins in 10 min
        Session length|8 h
        Console session without activity|30 min
        Text message codes|off
        Leak list check|on

        CHG-04/2026-10-21/branch-rules.png|branchyard.example/tarnfield/rules|2026-10-21 10:02
        Repositories covered|6 of 6
        Direct push to main, release/*|refused
        Self-approval|refused
        Force push|refused
        Approvals for db/migrations|2
        Bypass in last 12 months|0

        NET-03/2026-10-22/edge-rules.png|console.edgebrook.example/certline/rules|2026-10-22 13:40
        Requests per laboratory|600 / min
        Sign-in per address|10 / min
        Injection patterns|block
        Flood protection|on
        Challenge unknown clients|on

        EPD-02/2026-10-20/media-policy.png|fleetmoss.example/policies/usb-storage|2026-10-20 15:27
        USB storage, write|block
        USB storage, read|allow
        Devices covered|36 of 36
        Exceptions|TF-B01, TF-B02 (benches)

        AVL-06/2026-10-22/zones.png|console.nordhall.example/certline/placement|2026-10-22 14:05
        workbench|3 copies, zones a b
        api|4 copies, zones a b
        portal|4 copies, zones a b
        certificate-render|2 copies, zones a b
        postgres|primary a, sync standby b

        CNF-04/2026-10-20/sharing.png|admin.swaywork.example/sharing|2026-10-20 15:51
        Class confidential, outside|listed domains
        Domains on list|14
        Links for anyone|off
        Alert on blocked share|security channel

        COM-03/2026-05-06/security-page.png|trust.tarnfield.example/security/|2026-05-06 08:30
        Contact|security@tarnfield.example
        First answer|3 working days
        Decision|15 working days
        security.txt|expires 2026-12-31
        """;

    private SamplePictures() {}

    static void write(Path content) {
        System.setProperty("java.awt.headless", "true");
        for (String block : PAGES.strip().split("\n\n")) {
            List<String> lines = block.lines().toList();
            String[] heading = lines.get(0).split("\\|");
            page(content, heading[0], heading[1], heading[2], lines.subList(1, lines.size()));
        }
    }

    private static void page(Path content, String path, String address, String clock, List<String> settings) {
        int height = 70 + ROW * settings.size();
        BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_OFF);
        frame(graphics, height, address, clock);
        for (int i = 0; i < settings.size(); i++) {
            String[] cells = settings.get(i).split("\\|");
            row(graphics, 50 + ROW * i, i % 2 == 0, cells[0], cells[1]);
        }
        graphics.dispose();
        write(image, content.resolve("evidence").resolve(path));
    }

    private static void frame(Graphics2D graphics, int height, String address, String clock) {
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, height);
        graphics.setColor(new Color(0x2b3a4a));
        graphics.fillRect(0, 0, WIDTH, 36);
        graphics.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 13));
        graphics.setColor(Color.WHITE);
        graphics.drawString(address, 14, 23);
        graphics.drawString(clock, WIDTH - 150, 23);
    }

    private static void row(Graphics2D graphics, int top, boolean shaded, String name, String value) {
        graphics.setColor(shaded ? new Color(0xeef2f5) : Color.WHITE);
        graphics.fillRect(14, top, WIDTH - 28, ROW);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        graphics.setColor(new Color(0x1d242b));
        graphics.drawString(name, 24, top + 18);
        graphics.drawString(value, 330, top + 18);
    }

    private static void write(BufferedImage image, Path file) {
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
