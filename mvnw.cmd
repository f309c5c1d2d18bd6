@echo off
rem Runs the Maven this project is pinned to (.mvn\wrapper\maven.properties), fetching it once: from the user's wrapper
rem cache, else from MVNW_REPOURL, else by an installed mvn, else from the permanent archive of the Apache Software
rem Foundation. What was fetched must match the SHA-512 in the properties. The twin of mvnw; only a JDK is needed.
setlocal
for /f "usebackq delims=" %%m in (`powershell -NoProfile -ExecutionPolicy Bypass -Command "$script = Get-Content -Raw -LiteralPath '%~f0'; $project = '%~dp0'; Invoke-Expression $script.Substring($script.IndexOf('#' + 'powershell'))"`) do set "MAVEN=%%m"
if not defined MAVEN exit /b 1
call "%MAVEN%" %*
exit /b %errorlevel%

#powershell
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
function Fail($sentence) { [Console]::Error.WriteLine("mvnw: $sentence"); exit 1 }
$settings = ConvertFrom-StringData ((Get-Content -Raw (Join-Path $project '.mvn\wrapper\maven.properties')) -replace '(?m)^#.*$', '')
$version = $settings['version']
$name = "apache-maven-$version"
$user = if ($env:MAVEN_USER_HOME) { $env:MAVEN_USER_HOME } else { Join-Path $env:USERPROFILE '.m2' }
$store = Join-Path $user "wrapper\dists\$name"
$found = Get-ChildItem -Path (Join-Path $store '*\bin\mvn.cmd') -ErrorAction SilentlyContinue | Select-Object -First 1
if ($found) { Write-Output $found.FullName; exit 0 }
try { New-Item -ItemType Directory -Force $store | Out-Null }
catch { $store = Join-Path $project ".mvn\wrapper\dists\$name"; New-Item -ItemType Directory -Force $store | Out-Null }
$work = Join-Path $store ('.fetch.' + [Guid]::NewGuid())
New-Item -ItemType Directory $work | Out-Null
try {
    $archive = Join-Path $work "$name-bin.zip"
    [Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12
    if ($env:MVNW_REPOURL) {
        try { Invoke-WebRequest -UseBasicParsing "$($env:MVNW_REPOURL.TrimEnd('/'))/org/apache/maven/apache-maven/$version/$name-bin.zip" -OutFile $archive }
        catch { Fail "Maven $version cannot be fetched from MVNW_REPOURL ($env:MVNW_REPOURL); check the address." }
    } else {
        if (Get-Command mvn -ErrorAction SilentlyContinue) {
            Push-Location $work
            & mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.10.0:copy "-Dartifact=org.apache.maven:apache-maven:${version}:zip:bin" "-DoutputDirectory=$work" | Out-Null
            Pop-Location
        }
        if (-not (Test-Path $archive)) {
            try { Invoke-WebRequest -UseBasicParsing "https://archive.apache.org/dist/maven/maven-3/$version/binaries/$name-bin.zip" -OutFile $archive }
            catch { Fail "Maven $version is needed once and cannot be fetched; install mvn and go online, or set MVNW_REPOURL to a repository that has it." }
        }
    }
    if ((Get-FileHash -Algorithm SHA512 $archive).Hash -ne $settings['sha512.zip']) {
        Fail "what was fetched as Maven $version does not match its SHA-512, so it was thrown away; check the network and try again."
    }
    Expand-Archive $archive $work
    Move-Item (Join-Path $work $name) (Join-Path $store "$PID")
    Write-Output (Join-Path $store "$PID\bin\mvn.cmd")
} finally { Remove-Item -Recurse -Force $work }
