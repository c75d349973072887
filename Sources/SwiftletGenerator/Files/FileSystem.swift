#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The few file operations that a run needs, straight on POSIX: Foundation would be most of the tool's start-up time.
enum FileSystem {
    enum Kind { case file, directory, symbolicLink, other }

    /// Nil where nothing is. A symbolic link is not followed.
    static func kind(of path: String) throws(FileError) -> Kind? {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw FileError(.read, path)
        }
        return kind(status)
    }

    static func isDirectory(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && kind(status) == .directory
    }

    static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && kind(status) == .file
    }

    /// Whether it can be read again and again: not so a pipe, nor standard input, whatever that is.
    static func isRepeatable(_ path: String) -> Bool {
        isFile(path) && !path.hasPrefix("/dev/") && !path.hasPrefix("/proc/")
    }

    /// In bytes; 0 where nothing is.
    static func size(of path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    /// Nil where the path doesn't exist.
    static func resolved(_ path: String) -> String? {
        guard let pointer = realpath(path, nil) else { return nil }
        defer { free(pointer) }
        return String(cString: pointer)
    }

    static func createDirectory(_ path: String) throws(FileError) {
        if mkdir(path, 0o777) == 0 { return }
        let code = errno
        if code != EEXIST || !isDirectory(path) { throw FileError(.createDirectory, path, code: code) }
    }

    /// With all its parents.
    static func createDirectories(_ path: String) throws(FileError) {
        if isDirectory(path) { return }
        let parent = Path.parent(of: path)
        if parent != path { try createDirectories(parent) }
        try createDirectory(path)
    }

    /// As if it had been written now, where that is allowed.
    static func touch(_ path: String) {
        utimensat(AT_FDCWD, path, nil, 0)
    }

    static func rename(_ source: String, to target: String) throws(FileError) {
        if systemRename(source, target) != 0 { throw FileError(.write, target) }
    }

    /// A file or a symbolic link; it is no error if it is gone already.
    static func remove(_ path: String) throws(FileError) {
        if unlink(path) != 0, errno != ENOENT { throw FileError(.remove, path) }
    }

    /// Does nothing unless the folder is empty.
    static func removeEmptyDirectory(_ path: String) {
        rmdir(path)
    }

    /// A folder of plain files, and the folder.
    static func removeFlatDirectory(_ path: String) throws(FileError) {
        guard try kind(of: path) == .directory else { return try remove(path) }
        for name in try names(in: path) { try remove(Path.join(path, name)) }
        if rmdir(path) != 0, errno != ENOENT { throw FileError(.remove, path) }
    }

    /// What a folder holds, sorted.
    static func names(in directory: String) throws(FileError) -> [String] {
        guard let stream = opendir(directory) else { throw FileError(.list, directory) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
                    String(cString: $0)
                }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    private static func kind(_ status: stat) -> Kind {
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .directory
        case S_IFLNK: .symbolicLink
        default: .other
        }
    }
}

/// Inside `FileSystem`, `rename` is its own.
private func systemRename(_ source: String, _ target: String) -> Int32 { rename(source, target) }
