@echo off
rem SPDX-License-Identifier: Apache-2.0
rem
rem Runs Entente with the Java that came with it, else with that of JAVA_HOME or PATH, which must be 25 or newer.
rem ENTENTE_JAVA_OPTIONS holds more options for Java, for example -Xmx8g. What lets later starts be faster is made at the
rem first one, and kept in %LOCALAPPDATA%\entente. Exit code 69: Entente could not be started.
setlocal
set "root=%~dp0"
set "jar=%root%lib\entente.jar"
set "java="
if exist "%root%runtime\bin\java.exe" set "java=%root%runtime\bin\java.exe"
if not defined java if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined java for %%J in (java.exe) do set "java=%%~$PATH:J"
if not defined java goto missing

set "version="
for /f "tokens=3" %%V in ('""%java%" -XshowSettings:properties -version 2>&1 | findstr /c:java.specification.version"') do set "version=%%V"
if not defined version goto missing
if %version:.=% LSS 25 goto missing

set options=-Xms64m -XX:MaxRAMPercentage=70 -XX:-UsePerfData -XX:+IgnoreUnrecognizedVMOptions -XX:+UseSerialGC
set options=%options% -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -XX:-AOTReplayTraining
set options=%options% -Xlog:disable --enable-native-access=ALL-UNNAMED
set options=%options% -Djava.awt.headless=true -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dentente.home=%root%."

set /p fingerprint=<"%root%lib\fingerprint"
set "folder=%LOCALAPPDATA%\entente\%fingerprint%"
set "cache=%folder%\start.aot"
if not exist "%folder%" call :rehearse
if exist "%cache%" set options=%options% "-XX:AOTCache=%cache%"

rem What a command, or an option, needs which stands in a part of its own. Spark calls what Java warns of each time.
set "classes=%jar%"
for %%C in (mcp) do if "%~1"=="%%C" call :part %%C
for %%A in (%*) do if "%%~A"=="--tables" call :part tables
for %%A in (%*) do if "%%~A"=="--on" call :part spark
if not "%classes:lib\spark=%"=="%classes%" set options=%options% --sun-misc-unsafe-memory-access=allow

for /f "tokens=2 delims=:." %%P in ('chcp') do set "page=%%P"
chcp 65001 >nul
"%java%" %options% %ENTENTE_JAVA_OPTIONS% -cp "%classes%" dev.entente.cli.Main %*
set "code=%errorlevel%"
chcp %page% >nul
exit /b %code%

:part
if exist "%root%lib\%1" set "classes=%classes%;%root%lib\%1\*"
exit /b 0

:rehearse
echo entente: first start; making later ones faster, which takes some seconds ... >&2
mkdir "%folder%" 2>nul || exit /b 0
"%java%" %options% "-XX:AOTCacheOutput=%cache%" -cp "%jar%" dev.entente.cli.Rehearsal >nul 2>&1
exit /b 0

:missing
echo entente: Java 25 or newer is needed, and was found neither here nor by JAVA_HOME or PATH. >&2
echo   Install it, for example:  winget install EclipseAdoptium.Temurin.25.JDK >&2
exit /b 69
