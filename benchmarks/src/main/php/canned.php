<?php
// The PHP worker that does the least: the answer to every request is canned, after the milliseconds of the argument.
$millis = (int) ($argv[1] ?? 0);

function frame(int $flags, array $options, string $payload): string
{
    $head = pack('CCV', 0x10 | (3 + count($options)), $flags, strlen($payload));
    return $head . pack('V', crc32($head)) . "\0\0" . pack('V*', ...$options ?: []) . $payload;
}

function read(int $count): string
{
    $bytes = '';
    while (strlen($bytes) < $count) {
        $part = fread(STDIN, $count - strlen($bytes));
        if ($part === false || $part === '') {
            exit(0);
        }
        $bytes .= $part;
    }
    return $bytes;
}

$type = "\x12\x1c\x0a\x0cContent-Type\x12\x0c\x0a\x0atext/plain";
$length = "\x12\x16\x0a\x0eContent-Length\x12\x04\x0a\x0217";
$context = "\x08\xc8\x01" . $type . $length;
$answer = frame(0x80, [strlen($context)], $context . 'Hello, RoadRunner');
while (true) {
    $head = unpack('Cwords/Cflags/Vlength', read(12));
    $options = ($head['words'] & 15) - 3;
    if ($options > 0) {
        read(4 * $options);
    }
    $payload = $head['length'] > 0 ? read($head['length']) : '';
    if ($head['flags'] & 1) {
        if (strpos($payload, 'stop') !== false) {
            exit(0);
        }
        fwrite(STDOUT, frame(9, [], '{"pid":' . getmypid() . '}'));
    } else {
        usleep($millis * 1000);
        fwrite(STDOUT, $answer);
    }
    fflush(STDOUT);
}
