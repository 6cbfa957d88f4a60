@echo off
rem Starts the program of this file's name, recess or recess-server, with the runtime beside it or a JDK that it finds.
rem --help says what it can do. Not run on Windows yet.
setlocal EnableExtensions DisableDelayedExpansion
set "FOLDER=%~dp0"
set "PROGRAM=%~n0"
set "MIN_JAVA=25"
set "JAVA_EXE="
rem One's own choice, the runtime that came with the program, JAVA_HOME, the java on PATH, the usual folders.
call :use "%RECESS_JAVA_HOME%"
call :use "%FOLDER%runtime"
call :use "%JAVA_HOME%"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :use "%%~dp$PATH:J.."
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%LocalAppData%\Programs\Eclipse Adoptium\*") do call :use "%%~D"
for /d %%D in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Zulu\*") do call :use "%%~D"
for /d %%D in ("%UserProfile%\.jdks\*") do call :use "%%~D"
if not defined JAVA_EXE (
    echo %PROGRAM%: needs a JDK %MIN_JAVA% or later and found none: install one ^(https://adoptium.net^), or set RECESS_JAVA_HOME to it 1>&2
    exit /b 69
)
set "JAVA_OPTIONS="
rem The screens come up sooner with the simpler collector.
if /i "%PROGRAM%"=="recess" set "JAVA_OPTIONS=-XX:+UseSerialGC"
"%JAVA_EXE%" -XX:+ExitOnOutOfMemoryError %JAVA_OPTIONS% %RECESS_JAVA_OPTS% -jar "%FOLDER%%PROGRAM%.jar" %*
exit /b %ERRORLEVEL%

rem Takes a Java home if none is taken yet and it is new enough, by its release file.
:use
if defined JAVA_EXE exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "VERSION="
for /f "usebackq tokens=1,2 delims==" %%K in ("%~1\release") do if "%%K"=="JAVA_VERSION" set "VERSION=%%~L"
for /f "delims=.-+" %%M in ("%VERSION%") do if %%M geq %MIN_JAVA% set "JAVA_EXE=%~1\bin\java.exe"
exit /b 0
