# SPDX-License-Identifier: Apache-2.0
#
# Runs Entente with the Java that came with it, else with that of JAVA_HOME or PATH, which must be 25 or newer.
# ENTENTE_JAVA_OPTIONS holds more options for Java, for example -Xmx8g. What lets later starts be faster is made at the
# first one, and kept in the folder entente of LOCALAPPDATA. Exit code 69: Entente could not be started.

$root = $PSScriptRoot
$jar = Join-Path $root 'lib/entente.jar'
$candidates = @((Join-Path $root 'runtime/bin/java'))
if ($env:JAVA_HOME) { $candidates += Join-Path $env:JAVA_HOME 'bin/java' }
$candidates += 'java'

$java = $null
foreach ($candidate in $candidates) {
    $command = Get-Command $candidate -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
    if (-not $command) { continue }
    $settings = & $command.Source -XshowSettings:properties -version 2>&1 | Out-String
    if ($settings -match 'java\.specification\.version = (\d+)' -and [int]$Matches[1] -ge 25) {
        $java = $command.Source
        break
    }
}
if (-not $java) {
    [Console]::Error.WriteLine('entente: Java 25 or newer is needed, and was found neither here nor by JAVA_HOME or PATH.')
    [Console]::Error.WriteLine('  Install it, for example:  winget install EclipseAdoptium.Temurin.25.JDK')
    exit 69
}

$options = @(
    '-Xms64m', '-XX:MaxRAMPercentage=70', '-XX:-UsePerfData', '-XX:+IgnoreUnrecognizedVMOptions', '-XX:+UseSerialGC',
    '-XX:+UnlockDiagnosticVMOptions', '-XX:-AOTRecordTraining', '-XX:-AOTReplayTraining',
    '-Xlog:disable', '--enable-native-access=ALL-UNNAMED',
    '-Djava.awt.headless=true', '-Dstdout.encoding=UTF-8', '-Dstderr.encoding=UTF-8', "-Dentente.home=$root"
)
$fingerprint = (Get-Content (Join-Path $root 'lib/fingerprint') -TotalCount 1).Trim()
$folder = Join-Path ([Environment]::GetFolderPath('LocalApplicationData')) "entente/$fingerprint"
$cache = Join-Path $folder 'start.aot'
if (-not (Test-Path $folder)) {
    [Console]::Error.WriteLine('entente: first start; making later ones faster, which takes some seconds ...')
    New-Item -ItemType Directory -Path $folder -Force -ErrorAction SilentlyContinue | Out-Null
    & $java @options "-XX:AOTCacheOutput=$cache" -cp $jar dev.entente.cli.Rehearsal *> $null
}
if (Test-Path $cache) { $options += "-XX:AOTCache=$cache" }
if ($env:ENTENTE_JAVA_OPTIONS) { $options += -split $env:ENTENTE_JAVA_OPTIONS }

# What a command, or an option, needs which stands in a part of its own. Spark calls what Java warns of each time.
$classes = $jar
$parts = @()
if ($args.Count -gt 0 -and $args[0] -ceq 'mcp') { $parts += 'mcp' }
if (@($args -cmatch '^--on(=|$)').Count -gt 0) { $parts += 'spark' }
if (@($args -cmatch '^--tables(=|$)').Count -gt 0) { $parts += 'tables' }
foreach ($part in $parts) {
    if (Test-Path (Join-Path $root "lib/$part")) { $classes += [IO.Path]::PathSeparator + (Join-Path $root "lib/$part/*") }
}
if ($parts -ccontains 'spark') { $options += '--sun-misc-unsafe-memory-access=allow' }

[Console]::OutputEncoding = [Text.Encoding]::UTF8
& $java @options -cp $classes dev.entente.cli.Main @args
exit $LASTEXITCODE
