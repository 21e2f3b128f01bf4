package org.wholeads.policy;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads from archives that lie in no file, as those inside an executable jar: their URLs have a protocol that only the loader
 * knows.
 */
public final class NestedArchives extends ClassLoader {
    private final List<Archive> archives;

    public NestedArchives(List<Archive> archives) {
        super(ClassLoader.getPlatformClassLoader());
        this.archives = List.copyOf(archives);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        URL resource = findResource(name.replace('.', '/') + ".class");
        if (resource == null) {
            throw new ClassNotFoundException(name);
        }
        try (InputStream in = resource.openStream()) {
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected @Nullable URL findResource(String name) {
        Enumeration<URL> all = findResources(name);
        return all.hasMoreElements() ? all.nextElement() : null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        List<URL> found = new ArrayList<>();
        for (int i = 0; i < archives.size(); i++) {
            if (archives.get(i).entries().containsKey(name)) {
                found.add(url(i, name));
            }
        }
        return Collections.enumeration(found);
    }

    private URL url(int archive, String name) {
        try {
            return new URL("nested-test", "app", -1, "/" + archive + "/!/" + name, new Handler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Handler extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() throws IOException {
                    String[] parts = url.getPath().substring(1).split("/!/", 2);
                    byte[] bytes =
                            archives.get(Integer.parseInt(parts[0])).entries().get(parts[1]);
                    if (bytes == null) {
                        throw new FileNotFoundException(url.toString());
                    }
                    return new ByteArrayInputStream(bytes);
                }
            };
        }
    }
}
