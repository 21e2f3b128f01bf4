package org.wholeads.cli;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.wholeads.portfolio.PlainData;

/** Does something at once, and again whenever somebody saves rules or scenarios, until standard input ends. */
final class Watch {
    private static final int DEEPEST = 20;
    /** An editor saves in several steps; what follows a change this closely belongs to it. */
    private static final long QUIET_MILLIS = 20;

    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long MISSING_MILLIS = 200;

    private final World world;
    private final List<Path> watched;
    private final Set<Path> folders = new HashSet<>();
    private boolean missing;

    /** @param watched files, which need not be there, and folders */
    Watch(World world, List<Path> watched) {
        this.world = world;
        this.watched = watched;
    }

    /**
     * The exit code of the last time.
     *
     * @param task gives an exit code; where it fails in a way that a person can mend, that is said, and watching goes on
     */
    int run(IntSupplier task) {
        int code = ExitCode.DONE;
        try (WatchService watcher = FileSystems.getDefault().newWatchService()) {
            register(watcher); // first, so that nothing saved during the first time is missed
            code = attempt(task);
            closeAtEndOfInput(watcher);
            while (awaitChange(watcher)) {
                register(watcher);
                world.out().write('\n');
                code = attempt(task);
            }
        } catch (ClosedWatchServiceException e) {
            return code;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return code;
    }

    private int attempt(IntSupplier task) {
        try {
            return task.getAsInt();
        } catch (RuntimeException e) {
            if (!Complaint.write(e, world)) {
                throw e;
            }
            return ExitCode.UNREADABLE;
        }
    }

    private void closeAtEndOfInput(WatchService watcher) {
        Thread reader = new Thread(
                () -> {
                    try (watcher) {
                        while (world.in().read() >= 0) {
                            // what is typed has no meaning
                        }
                    } catch (IOException e) {
                        // an input that cannot be read has ended, too
                    }
                },
                "end of input");
        reader.setDaemon(true);
        reader.start();
    }

    private void register(WatchService watcher) throws IOException {
        folders.clear();
        missing = false;
        for (Path path : watched) {
            if (Files.isDirectory(path)) {
                registerTree(path, watcher);
            } else {
                register(folder(path), watcher);
            }
        }
    }

    private void registerTree(Path root, WatchService watcher) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> inside = Files.walk(root, DEEPEST)) {
            inside.filter(Files::isDirectory).forEach(found::add);
        } catch (UncheckedIOException e) {
            missing = true; // a folder went while it was walked
        }
        for (Path folder : found) {
            register(folder.toAbsolutePath(), watcher);
        }
    }

    /** The folder itself, or the one that a file is in. */
    private static Path folder(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        return Files.isDirectory(path) || parent == null ? path : parent;
    }

    private void register(Path folder, WatchService watcher) throws IOException {
        if (!Files.isDirectory(folder)) {
            missing = true;
        } else if (folders.add(folder.normalize())) {
            folder.normalize().register(watcher, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
        }
    }

    /** Always true, once something relevant was saved. Nothing tells of a folder that comes back, so that it is asked for. */
    private boolean awaitChange(WatchService watcher) throws InterruptedException {
        while (true) {
            WatchKey key = missing ? watcher.poll(MISSING_MILLIS, TimeUnit.MILLISECONDS) : watcher.take();
            if (key == null) {
                if (watched.stream().allMatch(path -> Files.isDirectory(folder(path)))) {
                    return true;
                }
                continue;
            }
            boolean relevant = false;
            long end = System.nanoTime() + LONGEST_NANOS;
            while (key != null) {
                relevant |= isRelevant(key);
                key = System.nanoTime() - end > 0 ? null : watcher.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            }
            if (relevant) {
                return true;
            }
        }
    }

    private boolean isRelevant(WatchKey key) {
        boolean relevant = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            relevant |= event.kind() == OVERFLOW
                    || (event.context() instanceof Path name
                            && key.watchable() instanceof Path folder
                            && isRelevant(folder.resolve(name), event));
        }
        return !key.reset() || relevant;
    }

    private boolean isRelevant(Path changed, WatchEvent<?> event) {
        String name = String.valueOf(changed.getFileName());
        return PlainData.isReadable(name)
                || name.toLowerCase(Locale.ROOT).endsWith(".drl")
                || name.equals("policy.properties")
                || (event.kind() != ENTRY_MODIFY && (Files.isDirectory(changed) || folders.contains(changed)));
    }
}
