@echo off
rem Windows twin of the file `electron` beside it.
setlocal
if not defined NODE_COMPILE_CACHE set "NODE_COMPILE_CACHE=%~dp0..\..\.cache\compiled"
set "inspect="
for %%a in (%*) do (echo %%~a | findstr /b /c:"--inspect" >nul && set "inspect=%%~a")
"%~dp0..\..\node_modules\node\bin\node.exe" %inspect% --disable-warning=ExperimentalWarning --import "file:///%~dp0register.ts" "%~dp0boot.ts" %*
